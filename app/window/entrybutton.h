// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace window {

/// A line of a list that does something when it is clicked: a title, and a second line of detail below it.
/// A disabled one stays readable.
class EntryButton final : public QAbstractButton
{
    Q_OBJECT
public:
    EntryButton(const QString &title, const QString &detail, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;

    QString m_detail;
};

} // namespace window

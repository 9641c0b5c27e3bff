// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QHeaderView>

namespace widgets {

/// A header whose texts wrap, stand on its lower edge and follow the columns' alignment: labels left, figures right.
class StatementHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit StatementHeader(QWidget *parent);

    /// The least width at which a section's text takes no more than `lines` lines.
    [[nodiscard]] int widthFor(int section, int lines) const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    [[nodiscard]] QString textOf(int section) const;
    [[nodiscard]] int heightOf(const QString &text, int width) const;

    mutable QHash<std::pair<QString, int>, int> m_heights; ///< by text and width, as far as they were asked for
};

} // namespace widgets

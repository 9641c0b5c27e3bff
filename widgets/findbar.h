// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace widgets {

/// A line below a text in which to type what is sought, with the number of matches and a way to the next and previous one.
class FindBar final : public QWidget
{
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);

    [[nodiscard]] QString text() const;
    void setText(const QString &text);
    [[nodiscard]] bool wholeWords() const;
    /// @param current  the match shown, counted from 0; -1 = none
    void setCount(int current, int count);
    void activate(); ///< shows the bar, ready to type

signals:
    void textChanged(const QString &text); ///< or whether whole words are meant
    void nextWanted();
    void previousWanted();
    void closeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QLineEdit *m_edit;
    QCheckBox *m_wholeWords;
    QLabel *m_count;
    QToolButton *m_previous;
    QToolButton *m_next;
};

} // namespace widgets

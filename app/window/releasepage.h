// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;

namespace window {

class ChartsPane;
class StatementTabs;
class Workspace;

/// The middle of the window while a release is open: charts above tables, or beside them where there is more width than
/// height, and a strip for messages on top of both.
class ReleasePage final : public QWidget
{
    Q_OBJECT
public:
    explicit ReleasePage(Workspace *workspace, QWidget *parent = nullptr);

    [[nodiscard]] ChartsPane *charts() const { return m_charts; }
    [[nodiscard]] StatementTabs *tabs() const { return m_tabs; }
    [[nodiscard]] QByteArray splitState() const;
    void restoreSplit(const QByteArray &state);
    void restoreDefaultSplit();

    /// Says something that does not stop the work, until it is put away. `details` is the text of the button that tells more.
    void showMessage(const QString &text, const QString &details);
    void hideMessage();

signals:
    void messageDetailsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeStrip();
    void turn(Qt::Orientation orientation);

    QLabel *m_message;
    QPushButton *m_details;
    QWidget *m_strip;
    QSplitter *m_split;
    QByteArray m_otherSplit; ///< the sizes to come back to when the parts are turned again
    ChartsPane *m_charts;
    StatementTabs *m_tabs;
};

} // namespace window

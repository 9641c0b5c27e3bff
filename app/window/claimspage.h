// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "openrelease.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QTableView;

namespace models {
class ClaimsModel;
}

namespace window {

/// What the text of a release says in figures, and what its statements say to it.
class ClaimsPage final : public QWidget
{
    Q_OBJECT
public:
    explicit ClaimsPage(QWidget *parent = nullptr);

    void showRelease(const SharedRelease &release);
    [[nodiscard]] QTableView *table() const { return m_table; }

signals:
    /// A cell that the chosen claim was held against; placeChosen() follows.
    void cellChosen(const std::shared_ptr<const filing::Filing> &filing, const filing::CellRef &cell);
    void placeChosen(const filing::SourcePlace &place); ///< the words of the chosen claim

private:
    void measureInSight();
    void tellChoice(const QModelIndex &index);

    models::ClaimsModel *m_claims;
    QLabel *m_summary;
    QLabel *m_nothing; ///< in place of an empty table
    QTableView *m_table;
    QTimer m_unmeasured;
};

} // namespace window

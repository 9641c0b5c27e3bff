// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include <memory>

class QAbstractItemModel;

namespace widgets {

/// A compact strip of chips, one per period, to choose which periods are looked at.
///
/// Shape: one chip per model row; its text is the DisplayRole of the label column (by default of the vertical header), its
/// group (a small caption before the first chip of each) GroupRole of the same; ToolTipRole explains it. The strip wraps to
/// the width it is given and scrolls beyond a few lines. Keys: arrows, Home and End move between chips, Space and Enter choose.
class PeriodStrip final : public QWidget
{
    Q_OBJECT
public:
    explicit PeriodStrip(QWidget *parent = nullptr);
    ~PeriodStrip() override;

    void setModel(QAbstractItemModel *model); ///< not owned; its rows start unchosen
    [[nodiscard]] QAbstractItemModel *model() const;
    void setLabelColumn(int column); ///< -1 = vertical header (the default)
    /// Choosing fewer than this many is refused: the chip stays chosen. 0 by default.
    void setMinimumSelection(int count);

    [[nodiscard]] QList<int> selectedRows() const; ///< ascending
    void
    setSelectedRows(const QList<int> &rows); ///< rows that are not there are left out; tells only when something changed

    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void selectionChanged(const QList<int> &rows); ///< ascending

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace widgets

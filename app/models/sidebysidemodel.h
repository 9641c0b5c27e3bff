// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/measuretablemodel.h"
#include "models/roles.h"

#include "history/sidebyside.h"

#include <QLocale>

namespace models {

/// One measure of several companies or years: columns = period, a value of each company or year, then, for tables, what each
/// value's company calls its period. The period is a quarter or year of the calendar ("Q2" with GroupRole "2003"), or "Q2" of
/// any year. Cells: EditRole double in whole units, for pixels only; DisplayRole the value with the company's own name of its
/// period, "$2,898,000 (Q4 FY2003)"; invalid where there is none.
class SideBySideModel final : public MeasureTableModel
{
    Q_OBJECT
public:
    explicit SideBySideModel(QObject *parent = nullptr);

    void setSides(history::SideBySide sides); ///< one model reset
    [[nodiscard]] const history::SideBySide &sides() const { return m_sides; }
    [[nodiscard]] int periodColumnOf(int measure) const { return FirstMeasureColumn + measureCount() + measure; }
    /// "ISO" code that its amounts are counted in; empty when they are none, or have several.
    [[nodiscard]] std::string currency() const;

    [[nodiscard]] int measureCount() const override { return int(m_sides.columns.size()); }
    [[nodiscard]] QString periodNameAt(int row) const override; ///< "Q2 2003", "2003"; "Q2" of years
    [[nodiscard]] QString columnName(int measure) const;        ///< "Example Corp.", "FY2003"
    /// What the company itself calls the period of a value: "Q4 FY2003"; empty for a gap.
    [[nodiscard]] QString ownPeriodName(int row, int measure) const;
    [[nodiscard]] const history::MeasureValue *valueAt(const QModelIndex &index) const override;
    [[nodiscard]] std::shared_ptr<const history::Timeline> timelineOf(int column) const override;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// Whether the row is before the first or after the last of which the company or year has a period at all.
    [[nodiscard]] bool isBeyond(int row, int measure) const;
    [[nodiscard]] QVariant rowData(int row, int role) const;
    [[nodiscard]] QVariant valueData(const history::SideValue &side, int measure, int role) const;
    [[nodiscard]] QString toolTip(const history::SideValue &side, int measure) const;
    [[nodiscard]] QString changeText(const history::SideValue &side, int measure) const;
    [[nodiscard]] QString unitOf(int measure) const;

    history::SideBySide m_sides;
    QLocale m_locale;
};

} // namespace models

// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/measuretablemodel.h"

#include "models/numbertext.h"
#include "models/roles.h"
#include "models/sourcekey.h"
#include "models/timelinetext.h"

namespace models {

namespace {

QVariant sourceKey(const history::MeasureValue &value, const history::Timeline &timeline)
{
    if (value.witnesses.empty())
        return {};
    const history::Witness &witness = value.witnesses.front();
    return QVariant::fromValue(SourceKey{timeline.filings()[std::size_t(witness.filing)], witness.at, witness.cell});
}

} // namespace

QVariant MeasureTableModel::valueRole(const history::MeasureValue &value, const history::Timeline &timeline, int role)
{
    switch (role) {
    case Qt::EditRole:
        return value.value.toDouble();
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case RawTextRole:
        return machineText(value.value);
    case DerivedRole:
        return value.derived;
    case DoubtRole:
        return QString::fromStdString(value.doubt);
    case CorrectedRole:
        return correctionOf(value.witnesses, value.formula.empty() ? 1 : value.witnesses.size(), timeline);
    case FormulaRole:
        return QString::fromStdString(value.formula);
    case RestatedRole:
        return value.restated;
    case SourceKeyRole:
        return sourceKey(value, timeline);
    default:
        return {};
    }
}

} // namespace models

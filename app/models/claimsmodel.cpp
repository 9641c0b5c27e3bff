// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/claimsmodel.h"

#include "models/sourcekey.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace models {

using filing::Claim;

namespace {

/// Contradictions are what a reader must see, figures that stand in the text alone what he may pass over.
int urgency(Claim::Result result)
{
    switch (result) {
    case Claim::Result::Contradicts:
        return 0;
    case Claim::Result::Agrees:
        return 1;
    case Claim::Result::Undecided:
        return 2;
    case Claim::Result::TextOnly:
        break;
    }
    return 3;
}

} // namespace

ClaimsModel::ClaimsModel(QObject *parent) : QAbstractTableModel(parent) { }

void ClaimsModel::setFiling(std::shared_ptr<const filing::Filing> filing)
{
    beginResetModel();
    m_filing = std::move(filing);
    m_claims.resize(m_filing ? m_filing->claims.size() : 0);
    std::iota(m_claims.begin(), m_claims.end(), 0);
    std::stable_sort(m_claims.begin(), m_claims.end(), [this](int a, int b) {
        return urgency(m_filing->claims[std::size_t(a)].result) < urgency(m_filing->claims[std::size_t(b)].result);
    });
    endResetModel();
}

const Claim &ClaimsModel::claimAt(int row) const
{
    return m_filing->claims[std::size_t(m_claims[std::size_t(row)])];
}

int ClaimsModel::count(Claim::Result result) const
{
    return int(std::count_if(m_claims.begin(), m_claims.end(),
                             [this, result](int i) { return m_filing->claims[std::size_t(i)].result == result; }));
}

QString ClaimsModel::summary() const
{
    if (m_claims.empty())
        return tr("No claims in figures");
    const int undecided = count(Claim::Result::Undecided);
    //: the number of claims before a colon and what became of them
    const QString claims = m_claims.size() == 1 ? tr("1 claim") : tr("%1 claims").arg(m_claims.size());
    //: %1 is "31 claims"; the others are numbers
    const QString counted = tr("%1: %2 agree, %3 contradict, %4 only in the text")
                                .arg(claims)
                                .arg(count(Claim::Result::Agrees))
                                .arg(count(Claim::Result::Contradicts))
                                .arg(count(Claim::Result::TextOnly));
    return undecided == 0 ? counted : tr("%1, %2 undecided").arg(counted).arg(undecided);
}

int ClaimsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_claims.size());
}

int ClaimsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ClaimsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Claim &claim = claimAt(index.row());
    switch (role) {
    case Qt::ToolTipRole:
        return QString::fromStdString(claim.because);
    case PrintedTextRole:
        return QString::fromStdString(claim.says);
    case OutcomeRole:
        return QString::fromStdString(std::string(filing::name(claim.result)));
    case ClaimKeyRole:
        return QVariant::fromValue(SourceKey{m_filing, claim.at, {}});
    case SourceKeyRole:
        if (claim.operands.empty())
            return {};
        return QVariant::fromValue(SourceKey{m_filing, m_filing->cellAt(claim.operands.front()).at, claim.operands.front()});
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (Column(index.column())) {
    case ResultColumn:
        switch (claim.result) {
        case Claim::Result::Agrees:
            return tr("Agrees");
        case Claim::Result::Contradicts:
            return tr("Contradicts");
        case Claim::Result::TextOnly:
            return tr("Only in the text");
        case Claim::Result::Undecided:
            return tr("Undecided");
        }
        break;
    case ClaimColumn:
        return QString::fromStdString(claim.says);
    case SaysColumn:
        return QString::fromStdString(claim.because);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ClaimsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const bool toolTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !toolTip)
        return {};
    switch (Column(section)) {
    case ResultColumn:
        return toolTip ? tr("Whether the statements bear the claim out, within its printed rounding.") : tr("Result");
    case ClaimColumn:
        return toolTip ? tr("The words of the text, as printed.") : tr("Claim");
    case SaysColumn:
        return toolTip ? tr("Both numbers, and how one follows from the other.") : tr("What the statements say");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace models

// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/checksmodel.h"

#include "models/periodtext.h"
#include "models/sourcekey.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace models {

using filing::Check;

namespace {

/// Failures are what a reader must see, advisories what he may.
int urgency(Check::Outcome outcome)
{
    switch (outcome) {
    case Check::Outcome::Fail:
        return 0;
    case Check::Outcome::Advisory:
        return 1;
    case Check::Outcome::Pass:
        return 2;
    case Check::Outcome::NotApplicable:
        break;
    }
    return 3;
}

} // namespace

ChecksModel::ChecksModel(QObject *parent) : QAbstractTableModel(parent) { }

void ChecksModel::setFiling(std::shared_ptr<const filing::Filing> filing)
{
    beginResetModel();
    m_filing = std::move(filing);
    m_checks.clear();
    const std::size_t count = m_filing ? m_filing->checks.size() : 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (m_filing->checks[i].outcome != Check::Outcome::NotApplicable)
            m_checks.push_back(int(i));
    }
    std::stable_sort(m_checks.begin(), m_checks.end(), [this](int a, int b) {
        return urgency(m_filing->checks[std::size_t(a)].outcome) < urgency(m_filing->checks[std::size_t(b)].outcome);
    });
    endResetModel();
}

const Check &ChecksModel::checkAt(int row) const
{
    return m_filing->checks[std::size_t(m_checks[std::size_t(row)])];
}

int ChecksModel::passed() const
{
    return int(std::count_if(m_checks.begin(), m_checks.end(),
                             [this](int i) { return m_filing->checks[std::size_t(i)].outcome == Check::Outcome::Pass; }));
}

QString ChecksModel::summary() const
{
    if (m_checks.empty())
        return tr("No check applies");
    const auto failed = std::count_if(m_checks.begin(), m_checks.end(), [this](int i) {
        return m_filing->checks[std::size_t(i)].outcome == Check::Outcome::Fail;
    });
    //: how many arithmetic checks a filing passes
    const QString holding = tr("%1 of %2 checks hold").arg(passed()).arg(m_checks.size());
    return failed == 0 ? holding : failed == 1 ? tr("%1, 1 fails").arg(holding) : tr("%1, %2 fail").arg(holding).arg(failed);
}

int ChecksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_checks.size());
}

int ChecksModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChecksModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Check &check = checkAt(index.row());
    switch (role) {
    case Qt::ToolTipRole:
        return QString::fromStdString(check.says);
    case OutcomeRole:
        return QString::fromStdString(std::string(filing::name(check.outcome)));
    case PeriodRole:
        return QString::fromStdString(check.period.key());
    case SourceKeyRole:
        if (check.operands.empty())
            return {};
        return QVariant::fromValue(SourceKey{m_filing, m_filing->cellAt(check.operands.front()).at, check.operands.front()});
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (Column(index.column())) {
    case ResultColumn:
        switch (check.outcome) {
        case Check::Outcome::Pass:
            return tr("Holds");
        case Check::Outcome::Fail:
            return tr("Fails");
        case Check::Outcome::Advisory:
            return tr("Note");
        case Check::Outcome::NotApplicable:
            return {};
        }
        break;
    case PeriodColumn:
        return periodName(check.period, fiscalLabelIn(*m_filing, check.period), QLocale());
    case SaysColumn:
        return QString::fromStdString(check.says);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ChecksModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const bool toolTip = role == Qt::ToolTipRole;
    if (role != Qt::DisplayRole && !toolTip)
        return {};
    switch (Column(section)) {
    case ResultColumn:
        return toolTip ? tr("Whether the printed figures add up, within what rounding alone can explain.") : tr("Result");
    case PeriodColumn:
        return toolTip ? tr("The period whose figures were checked.") : tr("Period");
    case SaysColumn:
        return toolTip ? tr("What was checked, with the printed values.") : tr("Check");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace models

// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "companychoice.h"

#include "history/sidebyside.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace window {

namespace {

constexpr int allRow = 0;
constexpr int keyRole = Qt::UserRole;

} // namespace

CompanyChoice::CompanyChoice(QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(tr("Companies"));
    setUniformItemSizes(true);
    setTextElideMode(Qt::ElideRight);
    connect(this, &QListWidget::itemChanged, this, &CompanyChoice::take);
}

void CompanyChoice::setCompanies(const std::vector<std::shared_ptr<const history::Timeline>> &companies)
{
    m_companies = companies;
    setChosen({});
}

void CompanyChoice::addCompany(const QString &name, const QString &key)
{
    auto *item = new QListWidgetItem(name, this);
    item->setData(keyRole, key);
    item->setToolTip(name);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
}

void CompanyChoice::setChosen(const QStringList &keys)
{
    const QScopedValueRollback filling(m_filling, true);
    clear();
    addCompany(tr("All that are open"), {});
    QStringList missing = keys;
    for (const auto &timeline : m_companies) {
        const QString key = QString::fromStdString(history::keyOf(*timeline));
        if (key.isEmpty())
            continue;
        addCompany(QString::fromStdString(timeline->company()), key);
        const auto isIt = [&](const QString &wanted) { return history::hasKey(*timeline, wanted.toStdString()); };
        if (std::any_of(keys.begin(), keys.end(), isIt))
            item(count() - 1)->setCheckState(Qt::Checked);
        missing.removeIf(isIt);
    }
    for (const QString &key : std::as_const(missing)) {
        //: %1 is what is known of a company: its name, or its number with the authorities
        addCompany(tr("%1 (not open)").arg(key.section(u' ', 1)), key);
        item(count() - 1)->setCheckState(Qt::Checked);
    }
    item(allRow)->setCheckState(keys.isEmpty() ? Qt::Checked : Qt::Unchecked);
}

QStringList CompanyChoice::chosen() const
{
    QStringList keys;
    for (int row = allRow + 1; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            keys += item(row)->data(keyRole).toString();
    }
    return keys;
}

/// All of them, or some: a choice of one is that of none of the other. Without any choice it is all.
void CompanyChoice::take(const QListWidgetItem *changed)
{
    if (m_filling)
        return;
    {
        const QScopedValueRollback filling(m_filling, true);
        const bool all = changed == item(allRow) ? changed->checkState() == Qt::Checked : chosen().isEmpty();
        if (all) {
            for (int row = allRow + 1; row < count(); ++row)
                item(row)->setCheckState(Qt::Unchecked);
        }
        item(allRow)->setCheckState(chosen().isEmpty() ? Qt::Checked : Qt::Unchecked);
    }
    emit chosenChanged();
}

} // namespace window

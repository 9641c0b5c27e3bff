// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samples.h"

#include "resources/embedded.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window {

namespace {

// Samples are named COMPANY-QUARTER; those of one company belong together.
QString companyPart(const QString &path)
{
    return QFileInfo(path).completeBaseName().section(u'-', 0, -2);
}

void describe(Sample &sample, const QString &company)
{
    if (company == u"thermogenesis") {
        sample.title = Sample::tr("ThermoGenesis Corp., year-end results 2003");
        sample.detail = Sample::tr("One release: quarter and year");
    } else if (company == u"harrow-lake") {
        sample.title = Sample::tr("Harrow Lake Instruments, %1 quarters").arg(sample.paths.size());
        sample.detail = Sample::tr("An invented company over time");
    } else {
        sample.title = QFileInfo(sample.paths.first()).fileName();
    }
}

} // namespace

std::vector<Sample> samples()
{
    std::vector<Sample> groups;
    const QStringList paths = resources::samples();
    for (const QString &path : paths) {
        const auto sameCompany = [&](const Sample &group) { return companyPart(group.paths.first()) == companyPart(path); };
        const auto known = std::find_if(groups.begin(), groups.end(), sameCompany);
        if (known != groups.end())
            known->paths.append(path);
        else
            groups.push_back({{}, {}, {path}});
    }
    for (Sample &group : groups)
        describe(group, companyPart(group.paths.first()));
    // What one file gives is understood first.
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Sample &a, const Sample &b) { return a.paths.size() < b.paths.size(); });
    return groups;
}

} // namespace window

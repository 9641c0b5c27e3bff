// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace.h"

#include "history/publication.h"
#include "models/filingsmodel.h"

#include <algorithm>

namespace window {

namespace {

// Of several releases opened at once, the latest is what the user wants to see first.
SharedRelease latestOf(const std::vector<SharedRelease> &releases)
{
    return *std::max_element(releases.begin(), releases.end(), [](const SharedRelease &a, const SharedRelease &b) {
        return history::publishedOn(*a->filing) < history::publishedOn(*b->filing); // unknown dates come first
    });
}

} // namespace

Workspace::Workspace(QObject *parent) : QObject(parent), m_model(new models::FilingsModel(this)) { }

SharedRelease Workspace::releaseOf(const filing::Filing *filing) const
{
    const auto found = std::find_if(m_releases.begin(), m_releases.end(),
                                    [&](const SharedRelease &release) { return release->filing.get() == filing; });
    return found == m_releases.end() ? nullptr : *found;
}

void Workspace::open(const std::vector<SharedRelease> &releases)
{
    if (releases.empty())
        return;
    for (const SharedRelease &release : releases) {
        const auto known = std::find_if(m_releases.begin(), m_releases.end(),
                                        [&](const SharedRelease &other) { return other->path == release->path; });
        if (known == m_releases.end()) {
            m_releases.push_back(release);
        } else {
            const SharedRelease former = std::exchange(*known, release);
            emit closed(former);
        }
    }
    rebuildModel();
    lookAt(latestOf(releases));
}

void Workspace::replace(const std::vector<SharedRelease> &releases)
{
    SharedRelease lookedAt = m_current;
    for (const SharedRelease &release : releases) {
        const auto known = std::find_if(m_releases.begin(), m_releases.end(),
                                        [&](const SharedRelease &other) { return other->path == release->path; });
        if (known == m_releases.end())
            continue; // it was closed meanwhile
        const SharedRelease former = std::exchange(*known, release);
        if (former == lookedAt)
            lookedAt = release;
        emit closed(former);
    }
    rebuildModel();
    if (lookedAt != m_current)
        lookAt(lookedAt);
    else
        rebuildTimeline();
}

void Workspace::close(const SharedRelease &release)
{
    const auto found = std::find(m_releases.begin(), m_releases.end(), release);
    if (found == m_releases.end())
        return;
    const SharedRelease closing = std::move(*found); // `release` may be a reference to that very place
    const auto at = std::size_t(found - m_releases.begin());
    m_releases.erase(found);
    rebuildModel();
    emit closed(closing);
    if (closing != m_current)
        rebuildTimeline();
    else
        lookAt(m_releases.empty() ? nullptr : m_releases[std::min(at, m_releases.size() - 1)]);
}

void Workspace::setCurrent(const SharedRelease &release)
{
    if (release && release != m_current)
        lookAt(release);
}

void Workspace::lookAt(const SharedRelease &release)
{
    m_current = release;
    rebuildTimeline();
    emit currentChanged(m_current);
}

void Workspace::rebuildModel()
{
    std::vector<models::OpenedFiling> filings;
    for (const SharedRelease &release : m_releases)
        filings.push_back(release->forModels());
    m_model->setFilings(std::move(filings), m_decisions);
}

std::vector<std::shared_ptr<const history::Timeline>> Workspace::timelines()
{
    std::vector<std::shared_ptr<const history::Timeline>> timelines;
    for (CompanyHistory &company : m_companies) {
        if (!company.timeline)
            company.timeline = std::make_shared<const history::Timeline>(company.filings);
        timelines.push_back(company.timeline);
    }
    return timelines;
}

reports::ChartSources Workspace::chartSources(history::Span span, bool ofCompanies)
{
    reports::ChartSources sources{m_timeline, span, m_ofCompany, {}, m_chartUnits};
    if (ofCompanies) {
        sources.companies = timelines();
        sources.others = m_otherCompanies;
    }
    return sources;
}

void Workspace::setOtherCompanies(std::vector<std::shared_ptr<const history::Timeline>> companies)
{
    m_otherCompanies = std::move(companies);
}

void Workspace::setGroupDecisions(const history::GroupDecisions &decisions)
{
    if (decisions == m_decisions)
        return;
    m_decisions = decisions;
    rebuildModel();
    rebuildTimeline();
}

reports::FileNames Workspace::fileNames() const
{
    reports::FileNames names;
    for (const SharedRelease &release : m_releases)
        names.emplace(release->filing.get(), release->fileName());
    return names;
}

/// A timeline stays while its filings do: what is shown of it, and where, need not be looked up again.
void Workspace::rebuildTimeline()
{
    m_ofCompany.clear();
    std::vector<history::SharedFiling> all;
    for (const SharedRelease &release : m_releases)
        all.push_back(release->filing);
    const std::vector<CompanyHistory> before = std::exchange(m_companies, {});
    std::shared_ptr<const history::Timeline> ofCurrent;
    std::vector<std::vector<std::string>> joined;
    for (const history::Company &company : history::groupByCompany(all, m_decisions)) {
        CompanyHistory &own = m_companies.emplace_back();
        if (company.keys.size() > 1)
            joined.push_back(company.keys);
        bool isCurrent = false;
        for (const int index : company.filings) {
            own.filings.push_back(all[std::size_t(index)]);
            isCurrent = isCurrent || m_releases[std::size_t(index)] == m_current;
        }
        const auto known = std::find_if(before.begin(), before.end(),
                                        [&own](const CompanyHistory &former) { return former.filings == own.filings; });
        if (known != before.end())
            own.timeline = known->timeline;
        if (!isCurrent)
            continue;
        for (const int index : company.filings)
            m_ofCompany.push_back(m_releases[std::size_t(index)]->forModels());
        if (!own.timeline)
            own.timeline = std::make_shared<const history::Timeline>(own.filings);
        ofCurrent = own.timeline;
    }
    const bool sameCompanies =
        std::equal(before.begin(), before.end(), m_companies.begin(), m_companies.end(),
                   [](const CompanyHistory &a, const CompanyHistory &b) { return a.filings == b.filings; });
    if (std::exchange(m_timeline, ofCurrent) != ofCurrent || !sameCompanies)
        emit timelineChanged();
    if (!joined.empty())
        emit companiesJoined(joined);
}

} // namespace window

// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/companies.h"

#include "commands/inputs.h"
#include "commands/orderedwork.h"

#include "history/company.h"
#include "history/sidebyside.h"
#include "reports/csv.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <ostream>
#include <utility>

namespace commands {
namespace {

/// The key of a company whose CIK a user may have written.
std::string cikKey(const std::string &wanted)
{
    const std::size_t digits = wanted.find_first_not_of('0');
    return "cik " + (digits == std::string::npos ? wanted : wanted.substr(digits));
}

bool isPartOf(const std::string &wanted, const std::string &name)
{
    const std::string words = history::normalisedName(wanted);
    return !words.empty() && (" " + history::normalisedName(name) + " ").find(" " + words) != std::string::npos;
}

bool isWanted(const history::Company &company, const std::string &wanted)
{
    return std::find(company.keys.begin(), company.keys.end(), cikKey(wanted)) != company.keys.end()
        || isPartOf(wanted, company.name);
}

} // namespace

bool isNamed(const history::Timeline &timeline, const std::string &wanted)
{
    return history::hasKey(timeline, cikKey(wanted)) || isPartOf(wanted, timeline.company());
}

Companies readCompanies(const std::vector<std::string> &paths, const std::string &company, const Output &output)
{
    Companies result;
    const std::vector<std::string> files = expanded(paths, true);
    if (files.empty()) {
        output.say("There are no releases (.txt, .htm, .html, .xhtml, .pdf, .nc) in what was named.");
        result.failed = true;
    }
    filing::ReadOptions reading;
    reading.claims = false;
    std::vector<history::SharedFiling> filings;
    std::size_t next = 0;
    inOrder(
        files.size(), [&](std::size_t i) { return readInput(files[i], reading); },
        [&](filing::Result<filing::Filing> &&filing) {
            const std::string &file = files[next++];
            if (filing) {
                filings.push_back(std::make_shared<const filing::Filing>(std::move(*filing)));
                result.files.emplace(filings.back().get(), file);
                return;
            }
            output.say(errorSentence(file, filing.error()));
            result.failed = true;
        });
    for (const history::Company &group : history::groupByCompany(filings)) {
        if (!company.empty() && !isWanted(group, company))
            continue;
        auto &members = result.filings.emplace_back();
        for (const int i : group.filings)
            members.push_back(filings[std::size_t(i)]);
        result.names.push_back(group.name.empty() ? result.files.at(members.front().get()) : group.name);
    }
    if (!company.empty() && result.filings.empty() && !filings.empty()) {
        output.say("None of the releases is of a company “" + company + "”.");
        result.failed = true;
    }
    return result;
}

bool writeText(const std::optional<std::string> &file, const std::string &text, const Output &output)
{
    if (!file) {
        output.results << text;
        output.results.flush();
        return true;
    }
    const QString problem = reports::writeFile(QString::fromStdString(*file), QByteArray::fromStdString(text));
    if (!problem.isEmpty())
        output.say(problem);
    return problem.isEmpty();
}

} // namespace commands

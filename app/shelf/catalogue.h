// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database.h"

#include "filing/bytes.h"
#include "filing/filing.h"
#include "history/company.h"

#include <QDateTime>
#include <QString>

#include <map>
#include <string>
#include <vector>

namespace shelf {

/// A filing as lists show it.
struct Entry
{
    std::string sha256;
    QString company; ///< empty when unknown, or not read yet
    QString cik;
    QString released; ///< ISO day, of a report that of its filing; empty when unknown
    QString fiscal;   ///< "Q4 FY2003"
    QString path;     ///< where it came from; empty when that is not known
    bool read = true; ///< by this version's reader; else it is to be read again

    friend bool operator==(const Entry &, const Entry &) = default;
};

/// The filings of one company.
struct CompanyEntries
{
    QString key;  ///< history::companyKey() of one of its filings; of a filing that names nobody "file " and its hash
    QString name; ///< as its latest filing prints it
    std::vector<Entry> filings; ///< latest first

    friend bool operator==(const CompanyEntries &, const CompanyEntries &) = default;
};

/// history::companyKey() of a filing on the shelf; empty when it names nobody.
[[nodiscard]] std::string companyKeyOf(const Entry &entry);

/// The user's own decisions on which filings are of one company, as a note keeps them: a line each.
[[nodiscard]] QString textOf(const history::GroupDecisions &decisions);
/// Reads them back; lines that are none are passed over.
[[nodiscard]] history::GroupDecisions decisionsIn(const QString &text);

/// All filings, latest first.
[[nodiscard]] Result<std::vector<Entry>> entries(Database &database);

/// Groups filings for a list, linear in their number: by history::companyKey(), a name with the CIK that alone bears it, and
/// as the user decided. (history::groupByCompany() also looks at figures, and joins companies that changed their names.)
/// Companies by name.
[[nodiscard]] std::vector<CompanyEntries> byCompany(const std::vector<Entry> &entries,
                                                    const history::GroupDecisions &decisions = {});

/// The bytes of a file as they were added. Errors: NotThere; Damaged when they are not what they were.
[[nodiscard]] Result<filing::SharedBytes> bytesOf(Database &database, const std::string &sha256);

/// The reading of a file as readExtract() gives it, without bytes. Errors: NotThere, Damaged.
[[nodiscard]] Result<filing::Filing> readingOf(Database &database, const std::string &sha256);

/// One value of one line item.
struct FactEntry
{
    std::string sha256;
    QString period;
    QString value;
    QString unit;
    QString place;
    QString doubt;
};

/// All values of a line item, in all filings, by period.
[[nodiscard]] Result<std::vector<FactEntry>> factsOf(Database &database, const QString &lineItem);

/// Where files came from, and when those were changed last.
[[nodiscard]] Result<std::map<QString, QString>> origins(Database &database);

} // namespace shelf

// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue.h"

#include "compressed.h"
#include "sha256.h"

#include "filing/extractreader.h"
#include "filing/reader.h"
#include "history/company.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace shelf {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("shelf", text);
}

QByteArray hashOf(const std::string &sha256)
{
    return QByteArray::fromHex(QByteArray::fromStdString(sha256));
}

Problem damaged()
{
    return {Problem::Kind::Damaged,
            tr("This filing does not read back from the library as it was added. "
               "Please remove it there and add the file again.")};
}

Problem notThere()
{
    return {Problem::Kind::NotThere, tr("This filing is no longer in the library.")};
}

std::string keyOf(const QString &company, const QString &cik)
{
    filing::Filing filing;
    filing.company = company.toStdString();
    if (!cik.isEmpty())
        filing.cik = cik.toStdString();
    return history::companyKey(filing);
}

/// Gives each filing the key of its company. Keys that are one company form a tree, whose root stands for all of them.
class Grouper
{
public:
    Grouper(const std::vector<Entry> &entries, const history::GroupDecisions &decisions)
    {
        for (const auto &[a, b] : decisions.joined)
            join(QString::fromStdString(a), QString::fromStdString(b));
        QHash<QString, QStringList> ciksOfName;
        for (const Entry &entry : entries) {
            const QString name = keyOfName(entry.company);
            if (entry.cik.isEmpty() || name.isEmpty())
                continue;
            QStringList &ciks = ciksOfName[name];
            if (!ciks.contains(ownKey(entry)))
                ciks.append(ownKey(entry));
        }
        const auto areApart = [&decisions](const QString &a, const QString &b) {
            const std::pair pair(a.toStdString(), b.toStdString());
            const std::pair turned(pair.second, pair.first);
            return std::any_of(decisions.apart.begin(), decisions.apart.end(),
                               [&](const auto &apart) { return apart == pair || apart == turned; });
        };
        for (auto name = ciksOfName.cbegin(); name != ciksOfName.cend(); ++name) {
            if (name->size() == 1 && !areApart(name.key(), name->first())) // a name that two bear tells neither
                join(name.key(), name->first());
        }
    }

    [[nodiscard]] QString keyOf(const Entry &entry)
    {
        const QString key = ownKey(entry);
        return key.isEmpty() ? u"file "_s + QString::fromStdString(entry.sha256) : rootOf(key);
    }

private:
    [[nodiscard]] const QString &ownKey(const Entry &entry)
    {
        return entry.cik.isEmpty() ? keyOfName(entry.company) : key(m_keysOfCik, entry.cik, {}, entry.cik);
    }
    [[nodiscard]] const QString &keyOfName(const QString &name) { return key(m_keysOfName, name, name, {}); }

    const QString &key(QHash<QString, QString> &known, const QString &by, const QString &name, const QString &cik)
    {
        auto found = known.find(by);
        if (found == known.end())
            found = known.insert(by, QString::fromStdString(shelf::keyOf(name, cik)));
        return *found;
    }

    [[nodiscard]] QString rootOf(QString key) const
    {
        for (auto above = m_above.constFind(key); above != m_above.cend(); above = m_above.constFind(key))
            key = *above;
        return key;
    }

    void join(const QString &a, const QString &b)
    {
        const QString rootOfA = rootOf(a);
        const QString rootOfB = rootOf(b);
        if (rootOfA != rootOfB)
            m_above.insert(rootOfA, rootOfB);
    }

    QHash<QString, QString> m_keysOfName;
    QHash<QString, QString> m_keysOfCik;
    QHash<QString, QString> m_above; ///< a key → one that stands for it
};

} // namespace

Result<std::vector<Entry>> entries(Database &database)
{
    std::vector<Entry> all;
    return database
        .each(u"SELECT r.sha256, r.company, r.cik, r.released, r.fiscal, r.reader, "
              u"(SELECT min(path) FROM origin o WHERE o.sha256 = r.sha256) FROM reading r "
              u"ORDER BY r.released DESC, r.file DESC"_s,
              {},
              [&all](const QSqlQuery &row) {
                  all.push_back({row.value(0).toByteArray().toHex().toStdString(), row.value(1).toString(),
                                 row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                                 row.value(6).toString(), row.value(5).toInt() >= filing::readerVersion});
              })
        .map([&all] { return std::move(all); });
}

std::string companyKeyOf(const Entry &entry)
{
    return keyOf(entry.company, entry.cik);
}

QString textOf(const history::GroupDecisions &decisions)
{
    QString text;
    for (const auto &[kind, pairs] : {std::pair(u"joined"_s, &decisions.joined), std::pair(u"apart"_s, &decisions.apart)}) {
        for (const auto &[a, b] : *pairs)
            text += kind + u'\t' + QString::fromStdString(a) + u'\t' + QString::fromStdString(b) + u'\n';
    }
    return text;
}

history::GroupDecisions decisionsIn(const QString &text)
{
    history::GroupDecisions decisions;
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QStringList parts = line.split(u'\t');
        if (parts.size() != 3)
            continue;
        const std::pair pair(parts[1].toStdString(), parts[2].toStdString());
        if (parts[0] == u"joined")
            decisions.joined.push_back(pair);
        else if (parts[0] == u"apart")
            decisions.apart.push_back(pair);
    }
    return decisions;
}

std::vector<CompanyEntries> byCompany(const std::vector<Entry> &entries, const history::GroupDecisions &decisions)
{
    Grouper grouper(entries, decisions);
    std::vector<CompanyEntries> companies;
    QHash<QString, std::size_t> places;
    for (const Entry &entry : entries) {
        const QString key = grouper.keyOf(entry);
        auto place = places.find(key);
        if (place == places.end()) {
            place = places.insert(key, companies.size());
            companies.push_back({key, entry.company, {}});
        }
        CompanyEntries &company = companies[*place];
        if (company.name.isEmpty())
            company.name = entry.company;
        company.filings.push_back(entry);
    }
    std::stable_sort(companies.begin(), companies.end(), [](const CompanyEntries &a, const CompanyEntries &b) {
        if (a.name.isEmpty() != b.name.isEmpty())
            return b.name.isEmpty(); // those without a name come last
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    return companies;
}

Result<filing::SharedBytes> bytesOf(Database &database, const std::string &sha256)
{
    const auto packedBytes = database.value(u"SELECT bytes FROM content WHERE sha256 = ?"_s, {hashOf(sha256)});
    if (!packedBytes)
        return tl::unexpected(packedBytes.error());
    if (!packedBytes->isValid())
        return tl::unexpected(notThere());
    auto bytes = unpacked(packedBytes->toByteArray());
    if (!bytes || shelf::sha256(*bytes) != sha256)
        return tl::unexpected(damaged());
    return std::make_shared<const filing::Bytes>(*std::move(bytes));
}

Result<filing::Filing> readingOf(Database &database, const std::string &sha256)
{
    const auto packedJson = database.value(
        u"SELECT json FROM reading_json WHERE file = (SELECT file FROM content WHERE sha256 = ?)"_s, {hashOf(sha256)});
    if (!packedJson)
        return tl::unexpected(packedJson.error());
    if (!packedJson->isValid())
        return tl::unexpected(notThere());
    const auto json = unpacked(packedJson->toByteArray());
    auto extract = filing::readExtract(json.value_or(std::string()));
    if (!extract)
        return tl::unexpected(damaged());
    return std::move(extract->filing);
}

Result<std::vector<FactEntry>> factsOf(Database &database, const QString &lineItem)
{
    std::vector<FactEntry> facts;
    return database
        .each(u"SELECT r.sha256, f.period, f.value, f.unit, f.place, f.doubt FROM fact f JOIN reading r USING(file) "
              u"WHERE f.concept = ? ORDER BY f.period, r.released"_s,
              {lineItem},
              [&facts](const QSqlQuery &row) {
                  facts.push_back({row.value(0).toByteArray().toHex().toStdString(), row.value(1).toString(),
                                   row.value(2).toString(), row.value(3).toString(), row.value(4).toString(),
                                   row.value(5).toString()});
              })
        .map([&facts] { return std::move(facts); });
}

Result<std::map<QString, QString>> origins(Database &database)
{
    std::map<QString, QString> all;
    return database
        .each(u"SELECT path, modified FROM origin"_s, {},
              [&all](const QSqlQuery &row) { all[row.value(0).toString()] = row.value(1).toString(); })
        .map([&all] { return std::move(all); });
}

} // namespace shelf

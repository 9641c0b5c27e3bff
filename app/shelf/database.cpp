// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include <QCoreApplication>
#include <QSqlError>

#include <atomic>

using namespace Qt::StringLiterals;

namespace shelf {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("shelf", text);
}

/// SQLite's result codes, without what the extended ones add.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnlyFile = 8,
    InputOutput = 10,
    Corrupt = 11,
    Full = 13,
    CannotOpen = 14,
    NotADatabase = 26
};

Problem problemOf(const QSqlError &error)
{
    constexpr int primaryBits = 0xFF;
    switch (error.nativeErrorCode().toInt() & primaryBits) {
    case Busy:
    case Locked:
        return {Problem::Kind::InUse, tr("Another window of Quarterlight keeps the library busy. Please try again.")};
    case Full:
        return {Problem::Kind::Full,
                tr("There is no room left on the drive of the library, so not everything was added. What is in it is safe. "
                   "Please make room and try again.")};
    case Corrupt:
    case NotADatabase:
        return {Problem::Kind::Damaged,
                tr("The library's file is damaged. It is mended when Quarterlight starts the next time.")};
    case ReadOnlyFile:
    case CannotOpen:
        return {Problem::Kind::NoFolder,
                tr("The library's file cannot be written. Please see to it that its folder may be changed.")};
    case InputOutput:
        return {Problem::Kind::Other,
                tr("The drive of the library reports a fault, so nothing was changed. "
                   "Please see to it that it is connected and in order.")};
    default:
        return {Problem::Kind::Other, tr("The library could not do this: %1").arg(error.databaseText())};
    }
}

} // namespace

Result<std::unique_ptr<Database>> Database::open(const QString &file, Mode mode, int lockMilliseconds)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return problem(Problem::Kind::NoDriver,
                       tr("The library needs Qt's SQLite driver, which is not installed. "
                          "Install the package “libqt6sql6-sqlite” or its like."));
    static std::atomic<int> count = 0;
    std::unique_ptr<Database> database(new Database(u"shelf%1"_s.arg(++count)));
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database->m_name);
    connection.setDatabaseName(file);
    connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(lockMilliseconds));
    if (!connection.open())
        return tl::unexpected(problemOf(connection.lastError()));
    // A reader of a write-ahead log needs to write to its index; it only must not change what is stored.
    if (mode == Mode::ReadOnly)
        return database->run(u"PRAGMA query_only = ON"_s).map([&database] { return std::move(database); });
    return database;
}

Database::~Database()
{
    m_prepared.clear();
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<QSqlQuery *> Database::execute(const QString &sql, const QVariantList &values)
{
    std::shared_ptr<QSqlQuery> &query = m_prepared[sql];
    if (!query) {
        auto fresh = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_name, false));
        fresh->setForwardOnly(true);
        if (!fresh->prepare(sql)) {
            const Problem found = problemOf(fresh->lastError());
            m_prepared.remove(sql);
            return tl::unexpected(found);
        }
        query = std::move(fresh);
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(int(i), values.at(i));
    if (!query->exec()) {
        const Problem found = problemOf(query->lastError());
        query->finish();
        return tl::unexpected(found);
    }
    return query.get();
}

Result<void> Database::run(const QString &sql, const QVariantList &values)
{
    return execute(sql, values).map([this](QSqlQuery *query) {
        m_lastId = query->lastInsertId().toLongLong();
        m_rowsChanged = query->numRowsAffected();
        query->finish();
    });
}

Result<void> Database::each(const QString &sql, const QVariantList &values,
                            const std::function<void(const QSqlQuery &)> &take)
{
    const auto query = execute(sql, values);
    if (!query)
        return tl::unexpected(query.error());
    while ((*query)->next())
        take(**query);
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return tl::unexpected(problemOf(error));
    return {};
}

Result<QVariant> Database::value(const QString &sql, const QVariantList &values)
{
    QVariant first;
    bool taken = false;
    return each(sql, values,
                [&](const QSqlQuery &row) {
                    if (!std::exchange(taken, true))
                        first = row.value(0);
                })
        .map([&first] { return first; });
}

Result<void> Database::transaction(const std::function<Result<void>()> &work)
{
    // Locked for writing from the start: a transaction that begins by reading cannot always become one that writes.
    if (auto begun = run(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    auto done = work().and_then([this] { return run(u"COMMIT"_s); });
    if (!done)
        (void)run(u"ROLLBACK"_s); // which SQLite may have done already
    return done;
}

} // namespace shelf

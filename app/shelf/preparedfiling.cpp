// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "preparedfiling.h"

#include "compressed.h"
#include "sha256.h"

#include "filing/extractjson.h"
#include "filing/filingtext.h"
#include "history/publication.h"

#include <QFileInfo>
#include <QSet>

using namespace Qt::StringLiterals;

namespace shelf {

namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

QString placeText(const filing::SourcePlace &place)
{
    if (const auto *range = std::get_if<filing::ByteRange>(&place))
        return u"[%1,%2]"_s.arg(range->begin).arg(range->size);
    const auto &rect = std::get<filing::PageRect>(place);
    return uR"({"page":%1,"rect":[%2,%3,%4,%5]})"_s.arg(rect.page).arg(rect.x).arg(rect.y).arg(rect.width).arg(rect.height);
}

QByteArray labelsOf(const filing::Filing &filing)
{
    QSet<QString> seen;
    QByteArray labels;
    for (const filing::Statement &statement : filing.statements) {
        for (const filing::Row &row : statement.rows) {
            const QString label = textOf(row.label);
            if (label.isEmpty() || seen.contains(label))
                continue;
            seen.insert(label);
            labels += label.toUtf8() + '\n';
        }
    }
    return labels;
}

QByteArray bodyOf(const filing::Filing &filing)
{
    QByteArray body;
    for (const filing::FilingLine &line : filing::linesOfFiling(filing)) {
        if (line.isTableRow)
            body += '\t';
        const auto begin = body.size();
        body += QByteArrayView(line.text.data(), qsizetype(line.text.size()));
        std::replace(body.begin() + begin, body.end(), '\n', ' ');
        body += '\n';
    }
    return body;
}

} // namespace

Origin originOf(const QString &path)
{
    const QFileInfo file(path);
    return {file.absoluteFilePath(), file.lastModified().toUTC().toString(Qt::ISODateWithMs)};
}

PreparedFiling::Reading prepareReading(const filing::Filing &filing, const QString &path, const std::string &sha256)
{
    PreparedFiling::Reading reading;
    reading.company = textOf(filing.company);
    reading.cik = textOf(filing.cik.value_or(std::string()));
    const auto published = history::publishedOn(filing);
    reading.released = published ? textOf(filing::isoText(*published)) : QString();
    reading.fiscal = filing.fiscal ? textOf(filing.fiscal->toString()) : QString();
    reading.json = packed(filing::extractJson(filing, path.toStdString(), sha256));
    for (const filing::Fact &fact : filing.facts)
        reading.facts.push_back({textOf(id(fact.item)), textOf(fact.period.key()), textOf(fact.value.toString()),
                                 textOf(fact.unit), placeText(fact.at), textOf(fact.doubt)});
    reading.about = QStringList{reading.company, reading.fiscal, reading.released, QFileInfo(path).fileName()}.join(u' ');
    reading.labels = labelsOf(filing);
    reading.body = bodyOf(filing);
    return reading;
}

PreparedFiling prepare(const Origin &origin, const filing::Filing &filing)
{
    PreparedFiling prepared;
    prepared.sha256 = sha256(*filing.bytes);
    prepared.origin = origin;
    prepared.bytes = packed(*filing.bytes);
    prepared.reading = prepareReading(filing, origin.path, prepared.sha256);
    return prepared;
}

} // namespace shelf

// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timelesspdf.h"

#include <QByteArray>
#include <QHashFunctions>
#include <QRegularExpression>

namespace widgets {

namespace {

/// A text string of a PDF: UTF-16 in hexadecimal digits.
QByteArray pdfText(const QString &text)
{
    QByteArray bytes("\xFE\xFF", 2);
    for (const QChar c : text) {
        bytes += char(c.row());
        bytes += char(c.cell());
    }
    return '<' + bytes.toHex() + '>';
}

QByteArray pdfDate(QDate date)
{
    return "(D:" + date.toString(QStringLiteral("yyyyMMdd")).toLatin1() + "000000Z)";
}

} // namespace

SteadyHashes::SteadyHashes()
{
    QHashSeed::setDeterministicGlobalSeed();
}

SteadyHashes::~SteadyHashes()
{
    QHashSeed::resetRandomGlobalSeed(); // strangers' names must not be able to slow hash tables down
}

QDate dateOfNone()
{
    return {2000, 1, 1};
}

void removeTheClock(QByteArray &pdf, QDate date)
{
    const QByteArray fixedDate = (date.isValid() ? date : dateOfNone()).toString(QStringLiteral("yyyyMMdd")).toLatin1();
    for (const QByteArray &key : {QByteArrayLiteral("/CreationDate (D:"), QByteArrayLiteral("/ModDate (D:")}) {
        for (qsizetype at = pdf.indexOf(key); at >= 0; at = pdf.indexOf(key, at + 1)) {
            const qsizetype start = at + key.size();
            const qsizetype end = pdf.indexOf(')', start);
            for (qsizetype i = start; i < end; ++i)
                if (pdf.at(i) >= '0' && pdf.at(i) <= '9')
                    pdf[i] = i - start < fixedDate.size() ? fixedDate.at(i - start) : '0';
        }
    }
}

bool setPdfWords(QByteArray &pdf, const PdfWords &words)
{
    const qsizetype trailer = pdf.lastIndexOf("\ntrailer");
    if (trailer < 0)
        return false;
    static const QRegularExpression pattern(
        QStringLiteral("/Size (\\d+).*/Info (\\d+) 0 R.*/Root (\\d+) 0 R.*startxref\\s+(\\d+)\\s+%%EOF\\s*$"),
        QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(pdf.mid(trailer)));
    if (!match.hasMatch())
        return false;
    const auto number = [&match](int group) { return match.captured(group).toLatin1(); };
    if (!pdf.endsWith('\n'))
        pdf += '\n';
    const QByteArray date = pdfDate(words.date.isValid() ? words.date : dateOfNone());
    const qsizetype object = pdf.size();
    pdf += number(2) + " 0 obj\n<< /Title " + pdfText(words.title) + " /Subject " + pdfText(words.subject) + " /Creator "
        + pdfText(words.creator) + "\n/CreationDate " + date + " /ModDate " + date + " >>\nendobj\n";
    const qsizetype table = pdf.size();
    pdf += "xref\n" + number(2) + " 1\n" + QByteArray::number(object).rightJustified(10, '0') + " 00000 n \n";
    pdf += "trailer\n<< /Size " + number(1) + " /Info " + number(2) + " 0 R /Root " + number(3) + " 0 R /Prev " + number(4)
        + " >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return true;
}

} // namespace widgets

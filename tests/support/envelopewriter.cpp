// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "envelopewriter.h"

#include "numberwriter.h"

#include <array>
#include <cstdio>
#include <utility>

namespace support {

namespace {

using std::chrono::year_month_day;
using Form = EnvelopeLayout::Form;

std::string digitsOf(year_month_day date)
{
    char text[32];
    std::snprintf(text, sizeof text, "%04d%02u%02u", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                  static_cast<unsigned>(date.day()));
    return text;
}

std::string upperCase(std::string text)
{
    for (char &character : text) {
        if (character >= 'a' && character <= 'z')
            character = static_cast<char>(character - 'a' + 'A');
    }
    return text;
}

/// Lines of a uuencoded file of nobody's interest.
std::string encodedFile(const std::string &name, int lines, Random &random)
{
    std::string text = "begin 644 " + name + '\n';
    for (int i = 0; i < lines; ++i) {
        text += 'M';
        for (int k = 0; k < 60; ++k)
            text += static_cast<char>('!' + random.between(0, 63));
        text += '\n';
    }
    return text + "`\nend\n";
}

std::string instanceDocument()
{
    return "<XBRL>\n<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<xbrl xmlns=\"http://www.xbrl.org/2003/instance\">\n"
           "<us-gaap:Revenues contextRef=\"c1\" decimals=\"-3\" "
           "unitRef=\"usd\">99999000</us-gaap:Revenues>\n</xbrl>\n</XBRL>\n";
}

std::string agreement()
{
    return "                              SUPPLY AGREEMENT\n\n     This agreement is made between the parties named above. "
           "The price of\n"
           "each unit is $1,250 and rises by 3% a year.\n\n          Schedule A\n\n"
           "     Widgets            1,000       2,000\n     Sprockets          3,500       4,750\n";
}

std::string headerOf(const EnvelopeFacts &facts, Form form)
{
    const std::string yearEnd = digitsOf(facts.fiscalYearEnd).substr(4);
    const std::string company = upperCase(facts.company);
    if (form == Form::Feed)
        return "<SUBMISSION>\n<ACCESSION-NUMBER>0000950134-03-011111\n<TYPE>8-K\n<PUBLIC-DOCUMENT-COUNT>2\n<PERIOD>"
            + digitsOf(facts.periodEnd) + "\n<ITEMS>12\n<FILING-DATE>" + digitsOf(facts.filed)
            + "\n<FILER>\n<COMPANY-DATA>\n<CONFORMED-NAME>" + company + "\n<CIK>" + facts.cik
            + "\n<ASSIGNED-SIC>3600\n<FISCAL-YEAR-END>" + yearEnd + "\n</COMPANY-DATA>\n</FILER>\n";
    return "<SEC-DOCUMENT>0000950134-03-011111.txt : " + digitsOf(facts.filed)
        + "\n<SEC-HEADER>0000950134-03-011111.hdr.sgml : " + digitsOf(facts.filed)
        + "\nACCESSION NUMBER:\t\t0000950134-03-011111\nCONFORMED SUBMISSION TYPE:\t8-K\nPUBLIC DOCUMENT COUNT:\t\t2\n"
        + "CONFORMED PERIOD OF REPORT:\t" + digitsOf(facts.periodEnd) + "\nFILED AS OF DATE:\t\t" + digitsOf(facts.filed)
        + "\n\nFILER:\n\n\tCOMPANY DATA:\t\n\t\tCOMPANY CONFORMED NAME:\t\t\t" + company + "\n\t\tCENTRAL INDEX KEY:\t\t\t"
        + facts.cik + "\n\t\tSTANDARD INDUSTRIAL CLASSIFICATION:\tELECTRONICS [3600]\n\t\tFISCAL YEAR END:\t\t\t" + yearEnd
        + "\n</SEC-HEADER>\n";
}

std::string endOf(Form form)
{
    return form == Form::Feed ? "</SUBMISSION>\n" : "</SEC-DOCUMENT>\n";
}

std::string documentBlock(const EnvelopeDocument &document, int sequence)
{
    return "<DOCUMENT>\n<TYPE>" + document.type + "\n<SEQUENCE>" + std::to_string(sequence) + "\n<FILENAME>"
        + document.fileName + "\n<DESCRIPTION>" + document.type + "\n<TEXT>\n" + document.text + "</TEXT>\n</DOCUMENT>\n";
}

/// What privacy-enhanced mail makes of a text: lines that begin with a dash are escaped.
std::string dashEscaped(const std::string &text)
{
    std::string escaped;
    bool lineBegins = true;
    for (const char character : text) {
        if (lineBegins && character == '-')
            escaped += "- ";
        escaped += character;
        lineBegins = character == '\n';
    }
    return escaped;
}

std::string pemWrapped(const std::string &text)
{
    return "-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\nOriginator-Name: webmaster@example.com\n"
           "Originator-Key-Asymmetric:\n MFgwCgYEVQgBAQICAf8DSgAwRwJAW2sNKK9AVtBzYZmr6aGjlWyK3XmZv3dTINen\n"
           "MIC-Info: RSA-MD5,RSA,\n Ebmx8hhsZHrOEmTpGQ7fLMx8OAXvFyOxtPWWYtr7FUxDAzJ0VK5n0gZQPdDyVTTi\n\n"
        + dashEscaped(text) + "-----END PRIVACY-ENHANCED MESSAGE-----\n";
}

} // namespace

std::string coverOfReport(const EnvelopeFacts &facts)
{
    return "                       SECURITIES AND EXCHANGE COMMISSION\n                             Washington, D.C. "
           "20549\n\n"
           "------------------------------------------------------------------------\n\n"
           "                                    FORM 8-K\n\n                                 CURRENT REPORT\n\n"
           "       Date of Report (Date of earliest event reported): "
        + digitsOf(facts.filed).substr(4, 2) + '/' + digitsOf(facts.filed).substr(6) + '/'
        + digitsOf(facts.filed).substr(0, 4) + "\n\n" + std::string(20, ' ') + upperCase(facts.company)
        + "\n\nItem 12.  Results of Operations and Financial Condition.\n\n     The press release attached as an exhibit is "
          "furnished"
          " herewith.\n\n                                   SIGNATURES\n\n     Pursuant to the requirements of the "
          "Securities Exchange"
          " Act of 1934, the\nregistrant has duly caused this report to be signed.\n";
}

std::string dataSchedule(const Figures &figures, const ReleaseLayout &layout)
{
    static const std::array<std::pair<const char *, const char *>, 7> tags{{{"TOTAL-REVENUES", "revenue"},
                                                                            {"NET-INCOME", "net_income"},
                                                                            {"CASH", "cash"},
                                                                            {"INVENTORY", "inventory"},
                                                                            {"CURRENT-ASSETS", "total_current_assets"},
                                                                            {"TOTAL-ASSETS", "total_assets"},
                                                                            {"INCOME-TAX", "income_tax"}}};
    std::string multiplier = "1";
    for (int power = powerOfTen(layout.unit); power > 0; power -= 3)
        multiplier += ",000";
    std::string text = "<ARTICLE> 5\n<MULTIPLIER> " + multiplier + "\n<PERIOD-TYPE> " + std::to_string(3 * figures.quarter)
        + "-MOS\n" + "<PERIOD-END> " + ColumnPeriod{0, figures.end}.key().substr(3) + '\n';
    for (const auto &[tag, item] : tags) {
        for (const FigureStatement &statement : figures.statements) {
            for (const FigureRow &row : statement.rows) {
                if (row.lineItem != item || !statement.reported)
                    continue;
                // The year to date is the last pair of the income statement.
                const bool income = statement.kind == StatementKind::Income;
                const std::int64_t value = row.values[income && !layout.fiveQuarters ? row.values.size() - 2 : 0];
                const bool negative = value < 0 || row.lossInWords;
                text += '<' + std::string(tag) + "> " + (negative ? '(' + grouped(std::abs(value)) + ')' : grouped(value))
                    + '\n';
            }
        }
    }
    return text;
}

std::string writeEnvelope(const EnvelopeFacts &facts, const std::vector<EnvelopeDocument> &documents,
                          const EnvelopeLayout &layout, Random &random)
{
    std::vector<EnvelopeDocument> all = documents;
    if (layout.agreement)
        all.insert(all.begin() + 1, {"EX-10.1", "agreement.txt", agreement()});
    if (layout.graphic)
        all.push_back({"GRAPHIC", "logo.gif", encodedFile("logo.gif", 40, random)});
    if (layout.archive) {
        all.push_back({"ZIP", "0000950134-03-011111-xbrl.zip", encodedFile("archive.zip", 60, random)});
        all.push_back({"EX-99.9", "release.pdf", "<PDF>\n" + encodedFile("release.pdf", 50, random) + "</PDF>\n"});
    }
    if (layout.xbrl) {
        all.push_back({"EX-101.INS", "example.xml", instanceDocument()});
        all.push_back({"XML", "R2.htm", "<html><table><tr><td>Revenues</td><td>99,999</td></tr></table></html>\n"});
    }
    std::string text = headerOf(facts, layout.form);
    int sequence = 0;
    for (const EnvelopeDocument &document : all)
        text += documentBlock(document, ++sequence);
    text += endOf(layout.form);
    if (layout.pemWrapped)
        text = pemWrapped(text);
    return layout.twice ? text + text : text;
}

} // namespace support

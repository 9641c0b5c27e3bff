// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/svgtext.h"

#include <QByteArray>
#include <QFontMetricsF>
#include <QHash>
#include <QRegularExpression>

namespace widgets {

namespace {

/// Widths of texts, measured in the font that an element names.
class Widths
{
public:
    double of(const QRegularExpressionMatch &match)
    {
        const QString key = match.captured(2) + match.captured(3) + match.captured(4) + match.captured(5);
        auto found = m_metrics.find(key);
        if (found == m_metrics.end()) {
            QFont font(match.captured(2));
            font.setPixelSize(std::max(1, match.captured(3).toInt()));
            font.setWeight(QFont::Weight(match.captured(4).toInt()));
            font.setItalic(match.captured(5) == u"italic");
            found = m_metrics.insert(key, QFontMetricsF(font));
        }
        QString text = match.captured(6);
        text.replace(QStringLiteral("&lt;"), QStringLiteral("<"));
        text.replace(QStringLiteral("&gt;"), QStringLiteral(">"));
        text.replace(QStringLiteral("&quot;"), QStringLiteral("\""));
        text.replace(QStringLiteral("&amp;"), QStringLiteral("&"));
        return found->horizontalAdvance(text);
    }

private:
    QHash<QString, QFontMetricsF> m_metrics;
};

} // namespace

void finishSvg(QByteArray &svg, const QString &width, const QString &height)
{
    QString text = QString::fromUtf8(svg);
    static const QRegularExpression millimetres(QStringLiteral("<svg width=\"[^\"]*mm\" height=\"[^\"]*mm\""));
    if (const QRegularExpressionMatch match = millimetres.match(text); match.hasMatch())
        text.replace(match.capturedStart(), match.capturedLength(),
                     QStringLiteral("<svg width=\"%1\" height=\"%2\" role=\"img\" aria-labelledby=\"title desc\"")
                         .arg(width, height));
    text.replace(text.indexOf(u"<title>"), 7, QStringLiteral("<title id=\"title\">"));
    text.replace(text.indexOf(u"<desc>"), 6, QStringLiteral("<desc id=\"desc\">"));

    static const QRegularExpression element(
        QStringLiteral("(xml:space=\"preserve\" x=\"[^\"]*\" y=\"[^\"]*\" )font-family=\"([^\"]*)\" font-size=\"(\\d+)\" "
                       "font-weight=\"(\\d+)\" "
                       "font-style=\"(\\w+)\"\\s*>([^<]*)<"));
    Widths widths;
    QString result;
    qsizetype done = 0;
    for (auto matches = element.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        result += QStringView(text).mid(done, match.capturedStart() - done);
        result += match.captured(1)
            + QStringLiteral("font-family=\"%1, 'Helvetica Neue', Arial, sans-serif\" font-size=\"%2\" font-weight=\"%3\" "
                             "font-style=\"%4\" textLength=\"%5\" lengthAdjust=\"spacingAndGlyphs\">")
                  .arg(match.captured(2), match.captured(3), match.captured(4), match.captured(5),
                       QString::number(widths.of(match), 'f', 2))
            + match.captured(6) + u'<';
        done = match.capturedEnd();
    }
    result += QStringView(text).mid(done);
    svg = result.toUtf8();
}

} // namespace widgets

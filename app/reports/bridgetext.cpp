// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reports/bridgetext.h"

#include "models/resultwords.h"
#include "reports/altsentences.h"
#include "reports/charttext.h"
#include "reports/translated.h"

#include <QStringList>

#include <algorithm>
#include <span>

namespace reports {

using namespace Qt::StringLiterals;
using filing::Decimal;
using filing::LineItem;
using filing::ValueKind;

namespace {

QString capitalised(QString sentence)
{
    if (!sentence.isEmpty())
        sentence[0] = sentence.at(0).toUpper();
    return sentence;
}

/// In the unit that suits the amount itself: beside billions, a tax of $44 million is not $0.0 billion.
QString amountText(const Decimal &value, const std::string &currency)
{
    return AmountWriter(currency, ValueKind::Money, value.magnitude()).magnitude(value);
}

/// "revenue added $0.1 million, cost of revenue took $0.4 million"
QString partsSentence(std::span<const history::BridgeStep> parts, const std::string &currency)
{
    QStringList words;
    for (const history::BridgeStep &part : parts) {
        const QString name =
            part.isRemainder ? translated("other items") : withinSentence(QString::fromStdString(filing::title(part.item)));
        //: a line of a statement and by how much it raised or lowered the result
        words += (part.value.isNegative() ? translated("%1 took %2") : translated("%1 added %2"))
                     .arg(name, amountText(part.value, currency));
    }
    return words.join(u", "_s);
}

} // namespace

QString bridgeAltText(const ChartBridge &bridge, const std::string &currency)
{
    if (bridge.steps.empty())
        return {};
    const std::span<const history::BridgeStep> steps(bridge.steps);
    if (!bridge.from.isEmpty()) {
        const ToldChange ends{steps.front().value, steps.back().value, bridge.from, bridge.to};
        const Decimal largest = std::max(ends.first.magnitude(), ends.last.magnitude());
        const QString result = resultSentence(LineItem::net_income, ends, AmountWriter(currency, ValueKind::Money, largest));
        const QString parts = partsSentence(steps.subspan(1, steps.size() - 2), currency);
        return parts.isEmpty() ? result + u'.' : translated("%1: %2.").arg(result, parts);
    }
    QStringList sentences{translated("Revenue was %1 in %2.").arg(amountText(steps.front().value, currency), bridge.to)};
    std::size_t begin = 1;
    for (std::size_t total = 1; total < steps.size(); ++total) {
        if (!steps[total].isTotal)
            continue;
        const QString parts = partsSentence(steps.subspan(begin, total - begin), currency);
        const QString name = models::resultWords(steps[total].item, steps[total].value.isNegative());
        const QString result = translated("%1 was %2.").arg(name, amountText(steps[total].value, currency));
        //: what steps add and take, and the total that they lead to
        sentences += parts.isEmpty() ? result : translated("%1: %2").arg(capitalised(parts), withinSentence(result));
        begin = total + 1;
    }
    return sentences.join(u' ');
}

} // namespace reports

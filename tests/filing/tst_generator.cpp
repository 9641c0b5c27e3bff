// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/reader.h"

#include "commalocale.h"
#include "corpus/score.h"
#include "support/releasegenerator.h"

#include <QMap>
#include <QTest>

/// Releases of invented companies in every typography that the generator knows, read back and held against what was written.
class GeneratorTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { support::useCommaLocale(); }
    void readsEachSwitchAlone_data();
    void readsEachSwitchAlone();
    void readsAnyMixture();
};

namespace {

constexpr quint32 releasesPerSwitch = 15;
constexpr quint32 mixtures = 1200;

/// The score of a release that is read back; one that cannot be read has found nothing.
support::Score scoreOf(const support::GeneratedRelease &release)
{
    const auto filing = filing::read(std::make_shared<const std::string>(release.text));
    return support::score({release.cells, release.facts}, filing ? *filing : filing::Filing{});
}

double percent(int part, int whole)
{
    return whole == 0 ? 100 : 100.0 * part / whole;
}

QByteArray summary(const support::Score &score)
{
    return QByteArray::number(percent(score.rightCells, score.truthCells), 'f', 2) + " % of cells, "
        + QByteArray::number(percent(score.rightFacts, score.truthFacts), 'f', 2) + " % of facts, "
        + QByteArray::number(score.silentErrors) + " silent errors, " + QByteArray::number(score.needlessDoubts)
        + " needless doubts of " + QByteArray::number(score.truthCells) + " cells";
}

} // namespace

void GeneratorTest::readsEachSwitchAlone_data()
{
    QTest::addColumn<int>("layout");
    const auto layouts = support::oneSwitchAtATime();
    for (std::size_t i = 0; i < layouts.size(); ++i)
        QTest::newRow(layouts[i].name.c_str()) << int(i);
}

void GeneratorTest::readsEachSwitchAlone()
{
    QFETCH(const int, layout);
    const auto named = support::oneSwitchAtATime().at(std::size_t(layout));
    support::Score total;
    for (quint32 seed = 1; seed <= releasesPerSwitch; ++seed)
        total += scoreOf(support::generateRelease(seed, named));
    const QByteArray says = summary(total)
        + (total.misses.empty() ? QByteArray() : "; first " + QByteArray::fromStdString(total.misses.front()));
    QVERIFY2(total.rightCells == total.truthCells && total.silentErrors == 0, says.constData());
    QVERIFY2(total.rightFacts == total.truthFacts, says.constData());
    QVERIFY2(total.needlessDoubts == 0, says.constData());
}

void GeneratorTest::readsAnyMixture()
{
    support::Score total;
    QMap<QByteArray, int> imperfect; // by switch
    for (quint32 seed = 0; seed < mixtures; ++seed) {
        const auto release = support::generateRelease(seed);
        const support::Score score = scoreOf(release);
        total += score;
        if (score.misses.empty() && score.needlessDoubts == 0)
            continue;
        for (const QByteArray &name : QByteArray::fromStdString(release.layout).split(','))
            ++imperfect[name.trimmed()];
        if (imperfect.size() < 30)
            qInfo("release %u (%s): %s", seed, release.layout.c_str(),
                  score.misses.empty() ? "doubts" : score.misses.front().c_str());
    }
    for (auto it = imperfect.begin(); it != imperfect.end(); ++it)
        qInfo("%s: %d releases not perfect", it.key().constData(), it.value());
    qInfo("%s", summary(total).constData());
    QCOMPARE_GE(percent(total.rightCells, total.truthCells), 99.9);
    QCOMPARE_GE(percent(total.rightFacts, total.truthFacts), 99.9);
    QCOMPARE(total.silentErrors, 0);
    QCOMPARE_LE(percent(total.needlessDoubts, total.truthCells), 0.1);
}

QTEST_GUILESS_MAIN(GeneratorTest)

#include "tst_generator.moc"

// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filing/reader.h"

#include "support/hostileinputs.h"

#include <QTest>

#include <atomic>
#include <cstdlib>
#include <new>

namespace {

std::atomic<std::size_t> allocatedBytes = 0;

} // namespace

// All memory that this program asks for is counted, which tells the work of a reading without a clock.
void *operator new(std::size_t size)
{
    allocatedBytes += size;
    if (void *memory = std::malloc(size > 0 ? size : 1))
        return memory;
    throw std::bad_alloc();
}

void *operator new(std::size_t size, const std::nothrow_t &) noexcept // std::stable_sort asks so
{
    allocatedBytes += size;
    return std::malloc(size > 0 ? size : 1);
}

void operator delete(void *memory) noexcept
{
    std::free(memory);
}

void operator delete(void *memory, std::size_t) noexcept
{
    std::free(memory);
}

/// Files made to be a burden. Four times the file may take four times the memory, not more; that the time does not grow faster
/// either is seen by the time limit of the test run alone: the larger reading would take minutes.
class HostileTest : public QObject
{
    Q_OBJECT
private slots:
    void growsNoFasterThanTheFile_data();
    void growsNoFasterThanTheFile();
    void countsWhatIsAllocated();
};

namespace {

std::size_t bytesToRead(const support::HostileInput &input, std::size_t n)
{
    const auto bytes = std::make_shared<const std::string>(input.write(n));
    const std::size_t before = allocatedBytes;
    const auto filing = filing::read(bytes);
    if (!filing && filing.error().says.empty())
        qFatal("A refusal without a sentence");
    return allocatedBytes - before;
}

} // namespace

void HostileTest::growsNoFasterThanTheFile_data()
{
    QTest::addColumn<int>("input");
    for (std::size_t i = 0; i < support::hostileInputs().size(); ++i)
        QTest::newRow(support::hostileInputs()[i].name) << int(i);
}

void HostileTest::growsNoFasterThanTheFile()
{
    QFETCH(const int, input);
    const support::HostileInput &hostile = support::hostileInputs()[std::size_t(input)];
    constexpr std::size_t part = 80; // of the size that is asked of a release build
    constexpr std::size_t slack = std::size_t{256} * 1024;
    const std::size_t small = bytesToRead(hostile, hostile.most / part);
    const std::size_t large = bytesToRead(hostile, 4 * hostile.most / part);
    QVERIFY2(large <= 6 * small + slack, qPrintable(QStringLiteral("%1 bytes, then %2").arg(small).arg(large)));
}

void HostileTest::countsWhatIsAllocated()
{
    const std::size_t before = allocatedBytes;
    const std::string text(1000, 'x');
    QCOMPARE_GE(allocatedBytes - before, text.size());
}

QTEST_GUILESS_MAIN(HostileTest)

#include "tst_hostile.moc"

// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How long Quarterlight takes to show its first window, beside a stock window started in turn with it; and how long from there
// until a release is read and its charts are painted. Every figure is of a process of its own, on the display that is there.

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

double milliseconds()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

struct Times
{
    std::vector<double> all; ///< milliseconds

    [[nodiscard]] double median() const
    {
        auto sorted = all;
        std::sort(sorted.begin(), sorted.end());
        return sorted.empty() ? 0 : sorted[sorted.size() / 2];
    }
    [[nodiscard]] double fastest() const { return all.empty() ? 0 : *std::min_element(all.begin(), all.end()); }
};

void print(const char *what, const Times &times)
{
    std::printf("%-34s median %7.1f ms, fastest %7.1f ms, of %d\n", what, times.median(), times.fastest(),
                int(times.all.size()));
}

/// Starts a program with the probe and returns what it printed after `word`: a time. Negative when it printed nothing.
double measured(const QString &program, const QProcessEnvironment &environment, const QString &word)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, QStringList());
    constexpr int patience = 20000;
    if (!process.waitForFinished(patience))
        return -1;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (line.startsWith(word.toLatin1() + ' '))
            return line.mid(word.size() + 1).toDouble();
    }
    return -1;
}

double untilPainted(const QString &program, const QProcessEnvironment &environment)
{
    const double begin = milliseconds();
    const double painted = measured(program, environment, u"window"_s);
    return painted < 0 ? -1 : painted - begin;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = arguments.size() > 1 ? arguments.at(1).toInt() : 15;
    const QString release = arguments.value(2, QStringLiteral(SAMPLES "/thermogenesis-2003q4.txt"));
    const QTemporaryDir settings; // nobody's own: every start is a first one
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, settings.path());
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(PROBE));
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=false"_s);
    QProcessEnvironment opening = environment;
    opening.insert(u"PAINTPROBE_OPEN"_s, QDir().absoluteFilePath(release));
    opening.insert(u"PAINTPROBE_PLOTS"_s, u"3"_s);

    untilPainted(QStringLiteral(STOCK), environment); // both are in the disk's cache from here on
    untilPainted(QStringLiteral(QUARTERLIGHT), environment);
    Times stock;
    Times ours;
    Times ratios;
    Times charts;
    for (int round = 0; round < rounds; ++round) {
        stock.all.push_back(untilPainted(QStringLiteral(STOCK), environment));
        ours.all.push_back(untilPainted(QStringLiteral(QUARTERLIGHT), environment));
        ratios.all.push_back(ours.all.back() / stock.all.back());
        charts.all.push_back(measured(QStringLiteral(QUARTERLIGHT), opening, u"plots"_s));
        if (stock.all.back() < 0 || ours.all.back() < 0 || charts.all.back() < 0) {
            std::fputs("A window was never painted: is there a display?\n", stderr);
            return 1;
        }
    }
    print("stock window, start to painted", stock);
    print("quarterlight, start to painted", ours);
    std::printf("%-34s of medians %.2f, of fastest %.2f, median of pairs %.2f (at most 1.25)\n", "ratio",
                ours.median() / stock.median(), ours.fastest() / stock.fastest(), ratios.median());
    print("release dropped to charts painted", charts);
    return 0;
}

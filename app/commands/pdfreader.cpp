// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/pdfreader.h"

#include "filing/pdfmessage.h"

#include <QByteArray>

#include <istream>
#include <iterator>
#include <ostream>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <stdio.h>
#endif
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace commands {
namespace {

filing::Bytes allOf(std::istream &stream)
{
    return {std::istreambuf_iterator<char>(stream), {}};
}

ExitCode send(const std::string &message, const Output &output)
{
    output.results << message;
    output.results.flush();
    return output.results ? Done : Failed;
}

#ifdef Q_OS_UNIX
void limit(decltype(RLIMIT_CORE) resource, rlim_t most)
{
    rlimit limits{};
    if (getrlimit(resource, &limits) != 0)
        return;
    if (limits.rlim_max == RLIM_INFINITY || limits.rlim_max > most)
        limits.rlim_max = most;
    limits.rlim_cur = limits.rlim_max;
    setrlimit(resource, &limits); // where the system will not, the asking process still has its clock
}
#endif

} // namespace

void becomePdfReader()
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
#ifdef Q_OS_UNIX
    constexpr rlim_t seconds = 120; // of work; the asking process gives up earlier, unless it is gone
    limit(RLIMIT_CPU, seconds);
    limit(RLIMIT_CORE, 0);
#ifndef __SANITIZE_ADDRESS__ // which reserves terabytes
    constexpr rlim_t gibibyte = rlim_t{1} << 30;
    limit(RLIMIT_AS, 4 * gibibyte);
#endif
#endif
}

ExitCode pdfWords(std::span<const std::string> words, std::istream &pdf, const Output &output)
{
    if (!words.empty()) {
        output.say("“pdf-words” takes no words; the PDF comes on standard input.");
        return Misused;
    }
    return send(filing::pdfMessage(filing::readPdfPages(allOf(pdf))), output);
}

ExitCode pdfPicture(std::span<const std::string> words, std::istream &pdf, const Output &output)
{
    bool isPage = false;
    bool isScale = false;
    const int page = words.size() == 2 ? QByteArray::fromStdString(words[0]).toInt(&isPage) : 0;
    const double scale = words.size() == 2 ? QByteArray::fromStdString(words[1]).toDouble(&isScale) : 0;
    if (!isPage || !isScale) {
        output.say("“pdf-picture” takes a page and a scale; the PDF comes on standard input.");
        return Misused;
    }
    return send(filing::pdfMessage(filing::drawPdfPage(allOf(pdf), page, scale)), output);
}

} // namespace commands

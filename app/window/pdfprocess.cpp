// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdfprocess.h"

#include "filing/pdfmessage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>

using namespace Qt::StringLiterals;
using filing::ErrorCode;

namespace window {

namespace {

tl::unexpected<filing::ReadError> refusal(ErrorCode code, const char *says = "")
{
    return tl::unexpected(filing::ReadError{code, filing::ByteRange{}, says});
}

/// What the program writes when asked, whole; it is not alive any more when this returns.
filing::Result<QByteArray> answerOf(const PdfProgram &program, const QStringList &question, const filing::Bytes &bytes,
                                    const std::function<bool()> &goesOn)
{
    constexpr qint64 largestAnswer = qint64{1} << 30; // bytes; a picture of the greatest size has a quarter of it
    constexpr int lookEvery = 50;                     // milliseconds
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer clock;
    clock.start();
    process.start(program.path, program.arguments + question);
    if (process.state() != QProcess::NotRunning) {
        process.write(bytes.data(), qint64(bytes.size()));
        process.closeWriteChannel();
    }
    while (process.state() != QProcess::NotRunning) {
        process.waitForFinished(lookEvery);
        const bool stopped = goesOn && !goesOn();
        const bool tooSlow = clock.hasExpired(program.patience.count());
        const bool tooLong = process.bytesAvailable() > largestAnswer;
        if (process.state() == QProcess::NotRunning || !(stopped || tooSlow || tooLong))
            continue;
        process.kill();
        process.waitForFinished();
        if (stopped)
            return refusal(ErrorCode::Cancelled);
        if (tooSlow)
            return refusal(ErrorCode::PdfTooSlow,
                           "The PDF reader did not come to an end with this file; the file may be damaged. Look for the "
                           "release as text or HTML.");
    }
    if (process.error() == QProcess::FailedToStart || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0)
        return tl::unexpected(filing::pdfCrashed());
    return process.readAllStandardOutput();
}

std::string_view viewOf(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

} // namespace

PdfProgram thisProgram()
{
    PdfProgram program;
    program.path = QCoreApplication::applicationFilePath();
    return program;
}

filing::Result<filing::PdfPages> readPdf(const PdfProgram &program, const filing::Bytes &bytes,
                                         const std::function<bool()> &goesOn)
{
    if (program.path.isEmpty())
        return filing::readPdfPages(bytes);
    return answerOf(program, {u"pdf-words"_s}, bytes, goesOn).and_then([](const QByteArray &answer) {
        return filing::pagesOfMessage(viewOf(answer));
    });
}

filing::Result<filing::PdfPicture> drawPdf(const PdfProgram &program, const filing::Bytes &bytes, int page, double scale,
                                           const std::function<bool()> &goesOn)
{
    if (program.path.isEmpty())
        return filing::drawPdfPage(bytes, page, scale);
    const QStringList question{u"pdf-picture"_s, QString::number(page), QString::number(scale, 'g', 12)};
    return answerOf(program, question, bytes, goesOn).and_then([](const QByteArray &answer) {
        return filing::pictureOfMessage(viewOf(answer));
    });
}

} // namespace window

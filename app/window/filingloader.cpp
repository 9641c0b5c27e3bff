// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filingloader.h"

#include "filing/fileloader.h"
#include "filing/reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace window {

namespace {

filing::Result<filing::SharedBytes> bytesOf(const QString &path)
{
    if (!path.startsWith(u':'))
        return filing::loadFile(std::filesystem::path(path.toStdU16String()));
    QFile sample(path);
    if (!sample.open(QIODevice::ReadOnly))
        return tl::unexpected(filing::ReadError{filing::ErrorCode::NotFound, filing::ByteRange{}, {}});
    return std::make_shared<const filing::Bytes>(sample.readAll().toStdString());
}

} // namespace

FilingLoader::FilingLoader(QObject *parent) : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, &FilingLoader::takesLong);
    connect(&m_watcher, &QFutureWatcherBase::resultReadyAt, this, &FilingLoader::takeOutcome);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &FilingLoader::endRun);
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, this,
            [this](const QString &path) { emit progressed(m_watcher.progressValue(), path); });
}

FilingLoader::~FilingLoader()
{
    m_watcher.disconnect(this);
    m_watcher.cancel();
    m_watcher.waitForFinished();
}

void FilingLoader::load(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    m_waiting += paths;
    if (m_loading)
        return;
    m_loading = true;
    m_cancelled = false;
    emit started();
    m_patience.start();
    startNext();
}

void FilingLoader::cancel()
{
    if (!m_loading)
        return;
    m_cancelled = true;
    m_waiting.clear();
    m_watcher.cancel();
}

void FilingLoader::startNext()
{
    m_watcher.setFuture(QtConcurrent::run(&FilingLoader::readAll, std::exchange(m_waiting, {}), m_pdfProgram));
}

void FilingLoader::readAll(QPromise<Outcome> &promise, const QStringList &paths, const PdfProgram &pdfProgram)
{
    promise.setProgressRange(0, 100);
    filing::ReadOptions options;
    options.claims = true;
    options.readPdf = [&](const filing::Bytes &bytes) {
        return readPdf(pdfProgram, bytes, [&promise] { return !promise.isCanceled(); });
    };
    for (qsizetype i = 0; i < paths.size() && !promise.isCanceled(); ++i) {
        const QString &path = paths.at(i);
        const auto report = [&](int percent) {
            promise.setProgressValueAndText(int((i * 100 + percent) / paths.size()), path);
            return !promise.isCanceled();
        };
        report(0);
        auto filing =
            bytesOf(path).and_then([&](const filing::SharedBytes &bytes) { return filing::read(bytes, options, report); });
        if (filing)
            promise.addResult(openRelease(path, std::move(*filing)));
        else if (filing.error().code != filing::ErrorCode::Cancelled)
            promise.addResult(FailedFile{path, filing.error()});
    }
}

void FilingLoader::takeOutcome(int index)
{
    if (m_cancelled)
        return;
    const Outcome outcome = m_watcher.resultAt(index);
    if (const auto *opened = std::get_if<SharedRelease>(&outcome))
        emit loaded(*opened);
    else
        emit failed(std::get<FailedFile>(outcome));
}

void FilingLoader::endRun()
{
    if (!m_waiting.isEmpty()) {
        startNext();
        return;
    }
    m_patience.stop();
    m_loading = false;
    emit finished(m_cancelled);
}

QStringList filesIn(const QStringList &paths)
{
    static const QStringList releases{u"*.txt"_s, u"*.htm"_s, u"*.html"_s, u"*.xhtml"_s, u"*.pdf"_s, u"*.nc"_s};
    QStringList files;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            files.append(path);
            continue;
        }
        const QDir folder(path);
        const QStringList names = folder.entryList(releases, QDir::Files, QDir::Name | QDir::IgnoreCase);
        for (const QString &name : names)
            files.append(folder.filePath(name));
        if (names.isEmpty())
            files.append(path);
    }
    return files;
}

} // namespace window

// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/inputs.h"

#include "filing/fileloader.h"
#include "shelf/filecorrections.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <new>
#include <system_error>
#include <utility>

namespace commands {
namespace {

namespace fs = std::filesystem;

bool looksLikeRelease(const fs::path &path)
{
    constexpr std::array<std::string_view, 6> endings{".txt", ".htm", ".html", ".xhtml", ".pdf", ".nc"};
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return std::find(endings.begin(), endings.end(), ending) != endings.end();
}

std::vector<std::string> releasesIn(const fs::path &folder)
{
    std::vector<std::string> found;
    std::error_code error;
    auto entry = fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied, error);
    for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
        std::error_code ignored;
        if (entry->is_regular_file(ignored) && looksLikeRelease(entry->path()))
            found.push_back(entry->path().string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace

std::vector<std::string> expanded(const std::vector<std::string> &files, bool recursive)
{
    std::vector<std::string> all;
    for (const std::string &file : files) {
        std::error_code error;
        const auto inside = recursive && fs::is_directory(file, error) ? releasesIn(file) : std::vector<std::string>{file};
        all.insert(all.end(), inside.begin(), inside.end());
    }
    return all;
}

tl::expected<filing::CorrectionBook, std::string> readCorrections(const std::optional<std::string> &file)
{
    if (!file)
        return filing::CorrectionBook();
    const auto bytes = filing::loadFile(fs::path(*file));
    if (!bytes)
        return tl::unexpected(errorSentence(*file, bytes.error()));
    auto book = filing::CorrectionBook::parse(**bytes);
    if (!book)
        return tl::unexpected(*file + ": " + book.error());
    return book;
}

filing::Result<filing::Filing> readInput(const std::string &file, const filing::ReadOptions &options,
                                         const filing::CorrectionBook &corrections)
{
    auto bytes = filing::loadFile(fs::path(file));
    if (!bytes) {
        filing::ReadError error = std::move(bytes.error());
        if (error.code == filing::ErrorCode::IsFolder)
            error.says = "This is a folder. Give --recursive to read the releases in it.";
        return tl::unexpected(std::move(error));
    }
    try {
        filing::ReadOptions corrected = options;
        corrected.corrections = shelf::correctionsFor(corrections, **bytes);
        return filing::read(std::move(*bytes), corrected);
    } catch (const std::bad_alloc &) {
        return tl::unexpected(filing::ReadError{filing::ErrorCode::TooLarge, filing::ByteRange{},
                                                "There is not enough memory to read the file. Cut the results release out "
                                                "of it and read that."});
    }
}

std::string errorSentence(const std::string &file, const filing::ReadError &error)
{
    return file + ": " + (error.says.empty() ? std::string(filing::code(error.code)) : error.says);
}

} // namespace commands

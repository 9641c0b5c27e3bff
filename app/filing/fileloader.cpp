// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileloader.h"

#include "reader.h"

#include <fstream>
#include <memory>
#include <new>
#include <string>
#include <system_error>
#include <utility>

namespace filing {
namespace {

namespace fs = std::filesystem;

tl::unexpected<ReadError> refusal(ErrorCode code, std::string says)
{
    return tl::unexpected(ReadError{code, ByteRange{}, std::move(says)});
}

Result<SharedBytes> readBytes(const fs::path &path, std::size_t size)
{
    const auto refuse = [] {
        return refusal(ErrorCode::Unreadable,
                       "The system refuses to read the file. Check that you have the right to read it and that its drive is "
                       "connected, then open it again.");
    };
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return refuse();
    const auto bytes = std::make_shared<Bytes>(size, '\0');
    file.read(bytes->data(), std::streamsize(size));
    if (file.bad())
        return refuse();
    bytes->resize(std::size_t(file.gcount())); // it may have been cut while it was read
    return bytes;
}

} // namespace

Result<SharedBytes> loadFile(const fs::path &path)
{
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (status.type() == fs::file_type::not_found)
        return refusal(ErrorCode::NotFound, "There is no such file. Check its name; it may have been moved or deleted.");
    if (fs::is_directory(status))
        return refusal(ErrorCode::IsFolder, "This is a folder. Name the files in it.");
    if (error)
        return refusal(ErrorCode::Unreadable,
                       "The system refuses access to the file. Check that you have the right to read it and its folder.");
    if (!fs::is_regular_file(status))
        return refusal(ErrorCode::Unreadable,
                       "This is a device or a pipe, no file. Save what it gives to a file and open that.");
    const std::uintmax_t size = fs::file_size(path, error);
    if (error)
        return refusal(ErrorCode::Unreadable,
                       "The size of the file cannot be told. Copy it to another drive and open the copy.");
    if (size > maximumFileSize) {
        constexpr std::size_t mebibyte = std::size_t{1024} * 1024;
        return refusal(ErrorCode::TooLarge,
                       "The file has " + std::to_string(size / mebibyte) + " MiB; at most "
                           + std::to_string(maximumFileSize / mebibyte)
                           + " MiB can be read. Cut the results release out of it and open that.");
    }
    try {
        return readBytes(path, std::size_t(size));
    } catch (const std::bad_alloc &) {
        return refusal(ErrorCode::TooLarge,
                       "There is not enough memory for the file. Close other programs and open it again.");
    }
}

} // namespace filing

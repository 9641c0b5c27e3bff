// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Envelopes: how a file is cut into documents and which of them is read.

#include "filing/submission.h"

#include "entrypoint.h"
#include "promise.h"
#include "promises.h"

#include <algorithm>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const filing::Submission submission = filing::readSubmission(bytes);
    PROMISE(!submission.documents.empty());
    std::size_t behind = 0;
    for (const filing::Document &document : submission.documents) {
        PROMISE(document.text.begin >= behind && document.text.size <= size - document.text.begin);
        behind = document.text.end();
    }
    const auto count = int(submission.documents.size());
    const std::vector<int> chosen = filing::statementDocuments(submission, bytes);
    PROMISE(!chosen.empty() && chosen.front() == filing::chooseDocument(submission, bytes));
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        PROMISE(chosen[i] >= 0 && chosen[i] < count);
        PROMISE(std::count(chosen.begin(), chosen.end(), chosen[i]) == 1);
    }
    fuzz::readAsFile(bytes);
    return 0;
}

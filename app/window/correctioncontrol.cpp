// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "correctioncontrol.h"

#include "correctiondialog.h"
#include "correctionlist.h"

#include "shelf/filecorrections.h"

#include <algorithm>

using filing::Correction;
using filing::CorrectionBook;

namespace window {

CorrectionControl::CorrectionControl(const QString &folder, QWidget *window) : m_store(folder), m_window(window) { }

std::vector<SharedRelease> CorrectionControl::outdated(const std::vector<SharedRelease> &releases) const
{
    std::vector<SharedRelease> found;
    std::copy_if(releases.begin(), releases.end(), std::back_inserter(found), [this](const SharedRelease &release) {
        const filing::Filing &filing = *release->filing;
        return shelf::correctionsFor(*m_store.book(), *filing.bytes).of(filing.cik, filing.company) != release->corrections;
    });
    return found;
}

void CorrectionControl::correct(const SelectedCell &cell, const Correction &correction)
{
    const filing::Filing &filing = *cell.release->filing;
    CorrectionBook book = *m_store.book();
    if (const auto *label = std::get_if<filing::LabelCorrection>(&correction.what)) {
        book.add(filing.cik.value_or(std::string()), filing.company, *label, correction.was);
    } else {
        const std::string hash = shelf::sha256(*filing.bytes);
        auto &known = book.files[hash].corrections;
        const bool undoesSign = std::holds_alternative<filing::SignCorrection>(correction.what)
            && std::erase_if(known, [&](const Correction &earlier) { return correction.replaces(earlier); }) > 0;
        if (!undoesSign)
            book.add(hash, cell.release->fileName().toStdString(), correction);
        else if (known.empty())
            book.files.erase(hash);
    }
    m_store.change(std::move(book));
}

void CorrectionControl::ask(const SelectedCell &cell, models::ExplanationTopic topic)
{
    if (!cell.isValid() || topic == models::ExplanationTopic::None)
        return;
    CorrectionDialog dialog(cell, topic, m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const auto correction = dialog.correction())
        correct(cell, *correction);
}

void CorrectionControl::showList()
{
    CorrectionList(&m_store, m_window).exec();
}

} // namespace window

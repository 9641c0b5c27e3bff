// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace support {

/// How a submission is put together. Each switch stands alone.
struct EnvelopeLayout
{
    enum class Form {
        Text, ///< as archives keep it: <SEC-DOCUMENT>, "NAME: value"
        Feed, ///< as it was disseminated (.nc): <SUBMISSION>, "<NAME>value"
    };
    enum class Place {
        Exhibit,     ///< in EX-99.1, behind the form's cover
        OldExhibit,  ///< in EX-99
        TwoExhibits, ///< income in EX-99.1, the rest in EX-99.2
        FormBody,    ///< in the form itself
    };
    Form form = Form::Text;
    Place place = Place::Exhibit;
    bool html = false; ///< the release is HTML
    bool pemWrapped = false;
    bool graphic = false;   ///< a uuencoded picture follows
    bool archive = false;   ///< a ZIP archive and a PDF copy follow
    bool xbrl = false;      ///< XBRL documents follow
    bool schedule = false;  ///< a financial data schedule (EX-27) follows
    bool agreement = false; ///< another exhibit (EX-10) stands before the release
    bool twice = false;     ///< the whole submission stands in the file twice
};

} // namespace support

// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/output.h"

#include <ostream>
#include <string>

namespace commands {

void Output::say(std::string_view sentence) const
{
    messages << "quarterlight: " << sentence << '\n';
}

void Output::say(const QString &sentence) const
{
    say(std::string_view(sentence.toStdString()));
}

} // namespace commands

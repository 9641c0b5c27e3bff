// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/graphics.h"

#include "resources/embedded.h"

#include <QApplication>
#include <QFont>
#include <QLoggingCategory>

namespace commands {

using namespace Qt::StringLiterals;

Graphics::Graphics()
{
    if (QCoreApplication::instance())
        return;
    // A command never opens a window: it must not ask for a window system, and works where there is none.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // What a user must know is told by the command; Qt's platform warnings would only stand in between.
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES"))
        QLoggingCategory::setFilterRules(u"*.warning=false"_s);
    static char name[] = "quarterlight"; // Qt keeps a reference to its arguments
    static char *arguments[] = {name, nullptr};
    static int count = 1;
    m_application = std::make_unique<QApplication>(count, arguments);
    QApplication::setApplicationName(u"quarterlight"_s);
    if (const QString family = resources::installFont(); !family.isEmpty())
        QApplication::setFont(QFont(family));
    resources::installOtherFaces();
}

Graphics::~Graphics() = default;

} // namespace commands

// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QApplication;

namespace commands {

/// What drawing without a display needs: an application on Qt's offscreen platform, whatever displays there are, with the
/// embedded font. Inside a program that has an application already, that one serves.
class Graphics
{
public:
    Graphics();
    ~Graphics();
    Graphics(const Graphics &) = delete;
    Graphics &operator=(const Graphics &) = delete;

private:
    std::unique_ptr<QApplication> m_application;
};

} // namespace commands

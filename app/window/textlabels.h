// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace window {

/// The three sizes of text that pages are set in. All wrap, follow the palette and can be read by assistive tools.
[[nodiscard]] QLabel *headline(const QString &text, QWidget *parent);  ///< once a page
[[nodiscard]] QLabel *caption(const QString &text, QWidget *parent);   ///< above a list or a group
[[nodiscard]] QLabel *mutedText(const QString &text, QWidget *parent); ///< second-rank sentences

} // namespace window

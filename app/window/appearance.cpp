// SPDX-FileCopyrightText: 2026 The Quarterlight developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appearance.h"

#include "outlinedstyle.h"

#include "resources/embedded.h"

#include <QApplication>
#include <QFont>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QStyle>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace window {

namespace {

struct Colours
{
    QColor window;
    QColor base;
    QColor text;
    QColor muted; ///< second-rank text; at least 4.5:1 on window and base
    QColor button;
    QColor line;   ///< hairlines and frames
    QColor accent; ///< selection, with white text on it
    QColor link;
    QColor disabled; ///< paler, and readable all the same
};

const Colours light{0xf4f6f8, 0xffffff, 0x16202e, 0x566270, 0xffffff, 0xcfd6de, 0x2563d0, 0x1d5bc4, 0x65707d};
const Colours dark{0x171d26, 0x12171f, 0xe6ebf2, 0x9ba8b8, 0x222b37, 0x394554, 0x2f6fde, 0x7db0ff, 0x8793a3};

QPalette paletteOf(const Colours &colours)
{
    QPalette palette(colours.text, colours.button, colours.window.lighter(110), colours.line, colours.line, colours.text,
                     Qt::white, colours.base, colours.window);
    palette.setColor(QPalette::AlternateBase, colours.window);
    palette.setColor(QPalette::Midlight, colours.line);
    palette.setColor(QPalette::Dark, colours.line.darker(115));
    palette.setColor(QPalette::Shadow, colours.line.darker(140));
    palette.setColor(QPalette::PlaceholderText, colours.muted);
    palette.setColor(QPalette::Highlight, colours.accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, colours.link);
    palette.setColor(QPalette::LinkVisited, colours.link);
    palette.setColor(QPalette::ToolTipBase, colours.base);
    palette.setColor(QPalette::ToolTipText, colours.text);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colours.disabled);
    return palette;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

/// Draws an SVG of one colour in the colour that text has at that moment.
class PaletteIconEngine final : public QIconEngine
{
public:
    explicit PaletteIconEngine(const QString &file) : m_file(file) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal scale = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        QPixmap pixmap = tinted(rect.size() * scale, colour(mode));
        pixmap.setDevicePixelRatio(scale);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override { return tinted(size, colour(mode)); }

    [[nodiscard]] QIconEngine *clone() const override { return new PaletteIconEngine(m_file); }

private:
    static QColor colour(QIcon::Mode mode)
    {
        const QPalette palette = QApplication::palette();
        if (mode == QIcon::Disabled)
            return palette.color(QPalette::Disabled, QPalette::ButtonText);
        return palette.color(QPalette::Active, mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText);
    }

    QPixmap tinted(const QSize &size, const QColor &colour)
    {
        const std::pair key(size.width() << 16 | size.height(), colour.rgba());
        if (const auto known = m_cache.constFind(key); known != m_cache.cend())
            return *known;
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        QSvgRenderer(m_file).render(&painter, QRectF(QPointF(), QSizeF(size)));
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
        painter.end();
        return *m_cache.insert(key, pixmap);
    }

    QString m_file;
    QHash<std::pair<int, QRgb>, QPixmap> m_cache;
};

} // namespace

Appearance::Appearance(Settings *settings, QObject *parent)
    : QObject(parent), m_systemStyle(QApplication::style()->name()), m_systemIsDark(isDark(QApplication::palette()))
{
    if (const QString family = resources::installFont(); !family.isEmpty()) {
        QFont font = QApplication::font();
        font.setFamily(family);
        QApplication::setFont(font);
    }
    connect(settings, &Settings::themeChanged, this, &Appearance::apply);
    apply(settings->theme());
}

QPalette Appearance::lightPalette()
{
    return paletteOf(light);
}

QPalette Appearance::darkPalette()
{
    return paletteOf(dark);
}

void Appearance::apply(Theme theme)
{
    const bool desktopHasAStyle = m_systemStyle.compare(u"fusion", Qt::CaseInsensitive) != 0;
    if (theme == Theme::System && desktopHasAStyle) {
        QApplication::setStyle(m_systemStyle);
        QApplication::setPalette(QPalette()); // back to the desktop's
        return;
    }
    if (!qobject_cast<OutlinedStyle *>(QApplication::style()))
        QApplication::setStyle(new OutlinedStyle); // the application owns it
    const bool wantsDark = theme == Theme::Dark || (theme == Theme::System && m_systemIsDark);
    QApplication::setPalette(wantsDark ? darkPalette() : lightPalette());
}

QIcon themedIcon(const QString &name)
{
    return QIcon(new PaletteIconEngine(u":/icons/"_s + name + u".svg"_s));
}

} // namespace window

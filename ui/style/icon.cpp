#include "ui/style/icon.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QStringList>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

// The macro must stand outside of any namespace. Needed where the linker drops the initialiser of
// a static library.
static void initResources()
{
    Q_INIT_RESOURCE(keyturn_icons);
}

namespace keyturn {

namespace {
const QStringList &fileNames()
{
    static const QStringList names = {u"key"_s, u"shield"_s, u"shield-check"_s, u"pulse"_s,
        u"search"_s, u"refresh"_s, u"rotate"_s, u"chevron-down"_s, u"chevron-right"_s,
        u"chevron-left"_s, u"chevron-up"_s, u"plus"_s, u"close"_s, u"minus"_s, u"check"_s,
        u"check-circle"_s, u"clock"_s, u"triangle"_s, u"bang"_s, u"pause"_s, u"cross-circle"_s,
        u"trash"_s, u"eye"_s, u"eye-off"_s, u"copy"_s, u"terminal"_s, u"pin"_s, u"user"_s,
        u"cube"_s, u"cloud"_s, u"external"_s, u"tag"_s, u"columns"_s, u"back"_s, u"calendar"_s,
        u"info"_s, u"lock"_s, u"undo"_s, u"download"_s, u"edit"_s, u"help"_s, u"load"_s, u"dots"_s,
        u"wrench"_s, u"globe"_s, u"fast-forward"_s, u"filter"_s, u"keyturn"_s};
    return names;
}

QByteArray source(Icon id)
{
    static const bool ready = (initResources(), true);
    static QHash<Icon, QByteArray> cache;
    Q_UNUSED(ready)
    const auto found = cache.constFind(id);
    if (found != cache.constEnd())
        return *found;
    QFile file(u":/keyturn/icons/%1.svg"_s.arg(fileNames().at(static_cast<qsizetype>(id))));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return *cache.insert(id, file.readAll());
}

QByteArray tinted(Icon id, const QColor &color, bool small)
{
    // QtSvg does not inherit currentColor from outside, so the colour is written into the text.
    QByteArray svg = source(id);
    svg.replace("currentColor", color.name().toLatin1());
    if (small)
        svg.replace("stroke-width=\"1.4\"", "stroke-width=\"1.6\"");
    return svg;
}

QPixmap rendered(Icon id, const QColor &color, QSize pixels, bool small)
{
    const QString key = u"kt-icon-%1-%2-%3-%4-%5"_s.arg(static_cast<int>(id))
                            .arg(color.rgba())
                            .arg(pixels.width())
                            .arg(pixels.height())
                            .arg(static_cast<int>(small));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    QSvgRenderer(tinted(id, color, small)).render(&painter, QRectF(QPointF(), QSizeF(pixels)));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

//! Tints an icon with the theme of the moment; owned by its QIcon.
class ThemeIconEngine : public QIconEngine
{
public:
    ThemeIconEngine(Icon id, Token normal)
        : m_id(id)
        , m_normal(normal)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(rect.width(), rect.height());
        QRect square(0, 0, side, side);
        square.moveCenter(rect.center());
        paintIcon(painter, square, m_id, color(mode));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return rendered(m_id, color(mode), size, size.width() < 16 * scale);
    }
    [[nodiscard]] QIconEngine *clone() const override
    {
        return new ThemeIconEngine(m_id, m_normal);
    }
    [[nodiscard]] QString key() const override { return u"keyturn"_s; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode) const
    {
        const Theme &theme = Theme::current();
        if (mode == QIcon::Disabled)
            return theme.color(Token::TextDisabled);
        return theme.color(mode == QIcon::Selected ? Token::TextOnAccent : m_normal);
    }

    Icon m_id;
    Token m_normal;
};
} // namespace

QIcon icon(Icon id, Token normal)
{
    return QIcon(new ThemeIconEngine(id, normal));
}

void paintIcon(QPainter *painter, const QRectF &rect, Icon id, const QColor &color)
{
    const qreal ratio = painter->device()->devicePixelRatio();
    const QSize pixels = (rect.size() * ratio).toSize();
    if (pixels.isEmpty())
        return;
    QPixmap pixmap = rendered(id, color, pixels, rect.width() < 16);
    pixmap.setDevicePixelRatio(ratio);
    // Whole device pixels, or the strokes blur.
    const QPointF origin(
        std::round(rect.x() * ratio) / ratio, std::round(rect.y() * ratio) / ratio);
    painter->drawPixmap(origin, pixmap);
}

} // namespace keyturn

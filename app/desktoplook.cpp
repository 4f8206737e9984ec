#include "app/desktoplook.h"

#include "app/settingsportal.h"

#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace keyturn {

namespace {

const QString appearance = u"org.freedesktop.appearance"_s;
const QString gnome = u"org.gnome.desktop.interface"_s;

//! Read wraps its answer twice, a signal once.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

DesktopLook::DesktopLook(Theme::Scheme atStart, const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_atStart(atStart)
    , m_scheme(atStart)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto follow = [this] {
        const bool dark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
        take(appearance, u"color-scheme"_s, dark ? 1 : 2);
    };
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, follow);
#endif
    if (!bus.isConnected())
        return;
    m_portal = new SettingsPortal(bus, this);
    connect(m_portal, &SettingsPortal::SettingChanged, this,
        [this](const QString &group, const QString &key, const QDBusVariant &value) {
            take(group, key, value.variant());
        });
    ask(appearance, u"color-scheme"_s);
    ask(appearance, u"reduced-motion"_s);
    ask(gnome, u"enable-animations"_s);
}

void DesktopLook::ask(const QString &group, const QString &key)
{
    auto *watcher = new QDBusPendingCallWatcher(m_portal->asyncCall(u"Read"_s, group, key), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group, key] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        watcher->deleteLater();
        if (reply.isValid()) // else there is no portal, or it does not know the key
            take(group, key, reply.value().variant());
    });
}

void DesktopLook::take(const QString &group, const QString &key, const QVariant &wrapped)
{
    const QVariant value = unwrapped(wrapped);
    Theme::Scheme scheme = m_scheme;
    bool reduced = m_motionReduced;
    if (group == appearance && key == "color-scheme"_L1)
        scheme = value.toUInt() == 1 ? Theme::Scheme::Dark
            : value.toUInt() == 2    ? Theme::Scheme::Light
                                     : m_atStart;
    else if (group == appearance && key == "reduced-motion"_L1)
        reduced = value.toUInt() == 1;
    else if (group == gnome && key == "enable-animations"_L1)
        reduced = !value.toBool();
    if (scheme == m_scheme && reduced == m_motionReduced)
        return;
    m_scheme = scheme;
    m_motionReduced = reduced;
    emit changed();
}

} // namespace keyturn

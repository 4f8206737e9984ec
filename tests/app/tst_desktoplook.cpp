#include "app/desktoplook.h"

#include <QDBusVariant>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace keyturn;

//! The settings portal of a desktop, as far as it is asked. Owned by the test.
class Portal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public:
    QHash<QString, QVariant> values;

    void change(const QString &group, const QString &key, const QVariant &value)
    {
        values.insert(group + u' ' + key, value);
        emit SettingChanged(group, key, QDBusVariant(value));
    }

public slots:
    QDBusVariant Read(const QString &group, const QString &key)
    {
        // As the real one: a variant in a variant.
        return QDBusVariant(
            QVariant::fromValue(QDBusVariant(values.value(group + u' ' + key, 0U))));
    }

signals:
    // NOLINTNEXTLINE(readability-inconsistent-declaration-parameter-name): moc's names differ
    void SettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

//! Following the desktop while running, over a bus of the test's own.
class TestDesktopLook : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void standsAloneWithoutABus();
    void asksAtTheStart();
    void followsAChange();
    void takesBackAChoice();

private:
    [[nodiscard]] QDBusConnection client() const { return QDBusConnection(u"client"_s); }

    QProcess m_bus;
    Portal m_portal;
};

static const QString appearance = u"org.freedesktop.appearance"_s;

void TestDesktopLook::initTestCase()
{
    if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
        QSKIP("There is no dbus-daemon here");
    m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
    QVERIFY(m_bus.waitForReadyRead());
    const QString address = QString::fromLatin1(m_bus.readLine().trimmed());
    QDBusConnection desktop = QDBusConnection::connectToBus(address, u"desktop"_s);
    QVERIFY(QDBusConnection::connectToBus(address, u"client"_s).isConnected());
    QVERIFY(desktop.registerObject(u"/org/freedesktop/portal/desktop"_s, &m_portal,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(desktop.registerService(u"org.freedesktop.portal.Desktop"_s));
}

void TestDesktopLook::cleanupTestCase()
{
    for (const QString &name : {u"client"_s, u"desktop"_s})
        QDBusConnection::disconnectFromBus(name);
    m_bus.kill();
    m_bus.waitForFinished();
}

void TestDesktopLook::standsAloneWithoutABus()
{
    const DesktopLook look(Theme::Scheme::Dark, QDBusConnection(u"none"_s));
    QCOMPARE(look.scheme(), Theme::Scheme::Dark);
    QVERIFY(!look.isMotionReduced());
}

void TestDesktopLook::asksAtTheStart()
{
    m_portal.values = {{appearance + u" color-scheme"_s, 1U},
        {u"org.gnome.desktop.interface enable-animations"_s, true}};
    const DesktopLook look(Theme::Scheme::Light, client());
    QCOMPARE(look.scheme(), Theme::Scheme::Light); // until it has answered
    QTRY_COMPARE(look.scheme(), Theme::Scheme::Dark);
}

void TestDesktopLook::followsAChange()
{
    m_portal.values = {{u"org.gnome.desktop.interface enable-animations"_s, true}};
    const DesktopLook look(Theme::Scheme::Light, client());
    QSignalSpy changed(&look, &DesktopLook::changed);
    m_portal.change(appearance, u"color-scheme"_s, 1U);
    QTRY_COMPARE(look.scheme(), Theme::Scheme::Dark);
    m_portal.change(appearance, u"color-scheme"_s, 2U);
    QTRY_COMPARE(look.scheme(), Theme::Scheme::Light);
    m_portal.change(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, false);
    QTRY_VERIFY(look.isMotionReduced());
    QCOMPARE(changed.size(), 3);
    m_portal.change(u"org.gnome.desktop.interface"_s, u"clock-format"_s, u"24h"_s);
    m_portal.change(u"org.gnome.desktop.interface"_s, u"enable-animations"_s, true);
    QTRY_VERIFY(!look.isMotionReduced());
    QCOMPARE(changed.size(), 4);
}

void TestDesktopLook::takesBackAChoice()
{
    m_portal.values = {{appearance + u" color-scheme"_s, 2U},
        {u"org.gnome.desktop.interface enable-animations"_s, true}};
    const DesktopLook look(Theme::Scheme::Dark, client());
    QTRY_COMPARE(look.scheme(), Theme::Scheme::Light);
    m_portal.change(appearance, u"color-scheme"_s, 0U); // no preference: as at the start
    QTRY_COMPARE(look.scheme(), Theme::Scheme::Dark);
}

QTEST_MAIN(TestDesktopLook)
#include "tst_desktoplook.moc"

#include "app/settings.h"

using namespace Qt::StringLiterals;

namespace keyturn {

Settings::Settings()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, u"Keyturn"_s, u"keyturn"_s)
{}

QString Settings::region() const
{
    return m_settings.value("region"_L1, u"cn-hangzhou"_s).toString();
}

void Settings::setRegion(const QString &region)
{
    m_settings.setValue("region"_L1, region);
}

int Settings::theme() const
{
    return qBound(0, m_settings.value("theme"_L1, 0).toInt(), 2);
}

void Settings::setTheme(int theme)
{
    m_settings.setValue("theme"_L1, theme);
}

QString Settings::language() const
{
    return m_settings.value("language"_L1).toString();
}

void Settings::setLanguage(const QString &language)
{
    m_settings.setValue("language"_L1, language);
}

QByteArray Settings::geometry() const
{
    return m_settings.value("geometry"_L1).toByteArray();
}

void Settings::setGeometry(const QByteArray &geometry)
{
    m_settings.setValue("geometry"_L1, geometry);
}

QString Settings::columns() const
{
    return m_settings.value("columns"_L1).toString();
}

void Settings::setColumns(const QString &columns)
{
    m_settings.setValue("columns"_L1, columns);
}

} // namespace keyturn

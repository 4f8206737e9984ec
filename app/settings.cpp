#include "app/settings.h"

#include "ui/navigation.h"

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

bool Settings::isMotionReduced() const
{
    return m_settings.value("reducedMotion"_L1, false).toBool();
}

void Settings::setMotionReduced(bool reduced)
{
    m_settings.setValue("reducedMotion"_L1, reduced);
}

int Settings::page() const
{
    return qBound(0, m_settings.value("page"_L1, 0).toInt(), Navigation::PageCount - 1);
}

void Settings::setPage(int page)
{
    m_settings.setValue("page"_L1, page);
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

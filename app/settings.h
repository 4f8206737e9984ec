#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>

namespace keyturn {

//! What Keyturn remembers between starts; never anything secret. A typed face of QSettings, owned
//! by the application.
class Settings
{
public:
    Settings();

    [[nodiscard]] QString region() const;
    void setRegion(const QString &region);
    [[nodiscard]] int theme() const; //!< ThemeChoice
    void setTheme(int theme);
    [[nodiscard]] QString language() const; //!< empty: as the system
    void setLanguage(const QString &language);
    [[nodiscard]] bool isMotionReduced() const;
    void setMotionReduced(bool reduced);
    //! The page that was shown last, never what was shown on it.
    [[nodiscard]] int page() const; //!< Navigation::Page
    void setPage(int page);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    [[nodiscard]] QString columns() const; //!< of the list of secrets
    void setColumns(const QString &columns);

private:
    QSettings m_settings;
};

} // namespace keyturn

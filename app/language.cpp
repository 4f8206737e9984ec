#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

static void initializeTranslations()
{
    Q_INIT_RESOURCE(translations); // a static library's resources are not found by themselves
}

namespace keyturn {

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
}

void Language::apply(const QString &name)
{
    initializeTranslations();
    const QLocale wanted = name.isEmpty() ? QLocale::system() : QLocale(name);
    const bool chinese = wanted.language() == QLocale::Chinese;
    const QString language = chinese ? u"zh_CN"_s : u"en"_s;
    QLocale::setDefault(chinese ? QLocale(u"zh_CN"_s) : QLocale(QLocale::English));
    QCoreApplication::removeTranslator(&m_texts);
    QCoreApplication::removeTranslator(&m_qtTexts);
    if (m_qtTexts.load(u"qtbase_"_s + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qtTexts);
    // English has a file, too: it holds the plural forms.
    if (m_texts.load(u":/i18n/keyturn_"_s + language))
        QCoreApplication::installTranslator(&m_texts);
}

} // namespace keyturn

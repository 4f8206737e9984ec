#pragma once

#include <QTranslator>

namespace keyturn {

//! The language of the interface: texts, dates and numbers. Owned by the application; texts of
//! windows that are open already do not change.
class Language
{
public:
    Language() = default;
    ~Language();
    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    //! A name such as en or zh_CN; empty follows the system. What is not there becomes English.
    void apply(const QString &name);

private:
    QTranslator m_texts;
    QTranslator m_qtTexts;
};

} // namespace keyturn

#pragma once

#include "services/types/apicallrecord.h"
#include "services/types/secretbytes.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace keyturn {

//! The parameters of one call. All of them travel in the form body, none in the URL, so that no
//! secret can reach a proxy's log. Move-only, because it may hold secrets.
class Parameters
{
public:
    void add(const char *name, const QString &value);
    void add(const char *name, int value) { add(name, QString::number(value)); }
    void add(const char *name, bool value);
    //! A value that must not leave the secure heap before it goes on the wire.
    void addSecret(const char *name, SecretBytes value);

    //! application/x-www-form-urlencoded, in the order of adding. Invalid when the secure heap
    //! is full.
    [[nodiscard]] SecretBytes toFormBody() const;
    //! What may be shown and kept: of the secret ones only the names.
    [[nodiscard]] QList<CallParameter> toTell() const;

private:
    struct Parameter
    {
        QByteArray name;
        SecretBytes value;
        bool secret = false;
    };
    void addBytes(const char *name, SecretBytes value, bool secret);

    std::vector<Parameter> m_parameters;
};

} // namespace keyturn

#include "models/kmsinstances.h"

#include "models/session.h"

namespace keyturn {

KmsInstances::KmsInstances(Session *session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{}

void KmsInstances::load()
{
    m_all.clear();
    m_error.reset();
    m_session->kms().listKmsInstances({this, [this](const Result<QStringList> &ids) {
                                           if (ids)
                                               return readNext(*ids);
                                           if (ids.error().kind != ErrorKind::Denied)
                                               m_error = ids.error();
                                           emit changed();
                                       }});
}

void KmsInstances::readNext(QStringList ids)
{
    if (ids.isEmpty()) {
        emit changed();
        return;
    }
    const QString id = ids.takeFirst();
    m_session->kms().getKmsInstance(id, {this, [this, ids](const Result<KmsInstance> &instance) {
                                             if (instance)
                                                 return readKeys(*instance, ids);
                                             m_error = instance.error();
                                             readNext(ids);
                                         }});
}

void KmsInstances::readKeys(const KmsInstance &instance, const QStringList &others)
{
    m_session->kms().listKeys(
        instance.id, {this, [this, instance, others](const Result<QStringList> &keys) {
                          KmsInstance whole = instance;
                          if (keys)
                              whole.keys = *keys;
                          else
                              m_error = keys.error();
                          m_all.append(whole);
                          readNext(others);
                      }});
}

} // namespace keyturn

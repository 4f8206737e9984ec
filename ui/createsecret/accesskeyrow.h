#pragma once

#include "models/secretdraft.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QPushButton;
class QRadioButton;
QT_END_NAMESPACE

namespace keyturn {

class SecretEdit;

//! One AccessKey of the RAM user: whether it is the one in use, its ID and state, the field for its
//! secret, and Verify. Owned by the Set secret value part.
class AccessKeyRow : public QWidget
{
    Q_OBJECT

public:
    AccessKeyRow(const AccessKey &key, int index, QButtonGroup *group, QWidget *parent = nullptr);

    [[nodiscard]] SecretEdit *edit() const { return m_edit; }
    [[nodiscard]] QRadioButton *radio() const { return m_radio; }
    void setVerdict(KeyVerdict verdict);

signals:
    void verifyRequested();

private:
    QRadioButton *m_radio;
    SecretEdit *m_edit;
    QPushButton *m_verify;
};

} // namespace keyturn

#pragma once

#include <QWidget>

QT_BEGIN_NAMESPACE
class QComboBox;
class QToolButton;
QT_END_NAMESPACE

namespace keyturn {

class KmsInstances;
class Label;
class SecretDraft;
class Session;

//! Advanced settings of a new secret: its KMS instance and the key that encrypts it. Closed at
//! first, and not to be seen in accounts without instances. Owned by the first step of the wizard.
class PlacePart : public QWidget
{
    Q_OBJECT

public:
    PlacePart(Session *session, SecretDraft *draft, QWidget *parent = nullptr);

private:
    void makeRows();
    void showInstances();
    void instanceChosen();
    void keyChosen();
    void open(bool open);

    KmsInstances *m_instances;
    SecretDraft *m_draft;
    QToolButton *m_fold;
    QWidget *m_body;
    QComboBox *m_instance;
    QComboBox *m_key;
    Label *m_problem;
};

} // namespace keyturn

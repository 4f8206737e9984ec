#pragma once

#include "models/secretdraft.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QVBoxLayout;
QT_END_NAMESPACE

namespace keyturn {

class AccessKeyRow;
class Label;
class NoteLine;
class Session;

//! Set secret value: one row for each AccessKey of the RAM user (KMS wants all of them), and below
//! what is known of the typed pair. Owned by the first page of the wizard.
class SecretValuePart : public QWidget
{
    Q_OBJECT

public:
    SecretValuePart(Session *session, SecretDraft *draft, QWidget *parent = nullptr);

    //! Builds the rows for the AccessKeys of the draft's user.
    void rebuild();
    //! Puts a value into the field of an AccessKey, as after it was created here.
    void fill(const QString &accessKeyId, SecretBytes secret);
    void showProblem(const QString &text);
    void focusFirst();

private:
    void edited(std::size_t pair);
    void verify(std::size_t pair);
    void verified(std::size_t pair, KeyVerdict verdict);
    void update();

    Session *m_session;
    SecretDraft *m_draft;
    QButtonGroup *m_group = nullptr;
    QWidget *m_frame;
    QVBoxLayout *m_rowLayout;
    QList<AccessKeyRow *> m_rows;
    NoteLine *m_verdict;
    NoteLine *m_full;
    Label *m_hint;
    QString m_problem;
};

} // namespace keyturn

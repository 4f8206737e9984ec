#pragma once

#include "models/secretdraft.h"

#include <QWidget>

QT_BEGIN_NAMESPACE
class QLineEdit;
QT_END_NAMESPACE

namespace keyturn {

class Banner;
class Label;
class RamUserPicker;
class SecretClipboard;
class SecretValuePart;
struct Workspace;

//! First step of the wizard: type, RAM user, secret value and description. Owned by the wizard.
class SelectTypePage : public QWidget
{
    Q_OBJECT

public:
    SelectTypePage(Workspace *workspace, SecretDraft *draft, QWidget *parent = nullptr);

    //! True when the step is complete; else the problem stands below its field.
    bool validate();
    void focusFirst();
    void selectUser(const QString &userName);
    //! An AccessKey was created here, whose secret RAM shows only once.
    [[nodiscard]] bool holdsNewSecret() const { return m_createdKey; }

signals:
    void restoreRequested(const QString &secretName);
    void advanceRequested();

private:
    void makeRows();
    QWidget *makeDescription();
    void userSelected(const QString &userName);
    void useUser(int row);
    void showUnselectable(int row);
    void keysChanged(const QString &userName);
    void createAccessKey();
    void accessKeyCreated(const QString &userName, Result<CreatedAccessKey> created);
    void copyCreated();

    Workspace *m_workspace;
    SecretDraft *m_draft;
    RamUserPicker *m_picker;
    Label *m_nameHint;
    Banner *m_userBanner;
    QWidget *m_valueLabel;
    SecretValuePart *m_value;
    QLineEdit *m_description;
    Label *m_counter;
    SecretClipboard *m_clipboard;
    QString m_bannerUser;
    bool m_createdKey = false;
    bool m_creating = false;
};

} // namespace keyturn

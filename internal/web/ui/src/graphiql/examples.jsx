import { useEffect, useState } from 'react';
import { useGraphiQL } from '@graphiql/react';

import { language, say } from './language.js';

// The kinds of users in whose names the examples ask, in the order in which they are shown.
const kinds = [
  ['developer', say('Lập trình viên', 'Developers')],
  ['district leader', say('Lãnh đạo huyện, xã', 'Leaders')],
  ['analyst', say('Phân tích', 'Analysts')],
  ['branch head', say('Chi hội trưởng', 'Branch heads')],
];

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 5h16M4 10h16M4 15h10M4 20h7" strokeLinecap="round" />
    </svg>
  );
}

// Examples lists the shipped operations, each with the demo's account that it asks as; one click
// writes an operation and its variables into the editors.
function Examples() {
  const [operations, setOperations] = useState(null);
  const [failed, setFailed] = useState('');
  const { queryEditor, variableEditor } = useGraphiQL((state) => state);
  useEffect(() => {
    fetch('operations.json')
      .then((answer) => answer.json())
      .then(setOperations, (error) => setFailed(String(error)));
  }, []);
  if (failed) return <p role="alert">{failed}</p>;
  if (!operations) return <p>…</p>;
  const show = (operation) => {
    queryEditor?.setValue(operation.text);
    variableEditor?.setValue(operation.variables ? JSON.stringify(operation.variables, null, 2) : '');
    document.querySelector('.graphiql-sessions')?.scrollIntoView({ block: 'nearest' }); // on a phone it lies below
  };
  return (
    <div className="examples">
      <h2>{say('Ví dụ', 'Examples')}</h2>
      {kinds.map(([kind, title]) => (
        <section key={kind}>
          <h3>{title}</h3>
          <ul>
            {operations
              .filter((operation) => operation.for === kind)
              .map((operation) => (
                <li key={operation.name}>
                  <button type="button" disabled={!queryEditor || !variableEditor} onClick={() => show(operation)}>
                    <strong>{operation.name}</strong>
                    <span>{language === 'vi' ? operation.descriptionVi : operation.description}</span>
                    <span className="as">
                      {say('Tài khoản minh họa: ', 'Demo account: ')}
                      <code>{operation.as}</code>
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

export const examplesPlugin = { title: say('Ví dụ', 'Examples'), icon: Icon, content: Examples };

{let t=null;try{t=localStorage.getItem("theme")}catch{}(t==="light"||t==="dark")&&(document.documentElement.dataset.theme=t),document.documentElement.classList.add("scripted")}
